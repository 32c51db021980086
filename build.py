"""Build the timeline: the same as the command `timeline`, from a checkout."""

from timeline.cli import main

if __name__ == "__main__":
    main()
