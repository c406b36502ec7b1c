"""`python -m vinhdanh`."""

from vinhdanh.cli import main

main()
