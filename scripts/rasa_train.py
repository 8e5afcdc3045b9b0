"""`rasa train` without looking for garbage, which takes a quarter of its time and finds none worth it."""

import gc
import os
import sys

if __name__ == "__main__":
    gc.disable()  # before Rasa is imported: that alone makes a million objects

    from rasa.__main__ import main

    main()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(0)  # taking a million objects apart would take two seconds; the system takes them back as they are
