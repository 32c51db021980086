"""The second step: what mentions mean once there is a day to count from."""
