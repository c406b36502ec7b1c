"""Run with `python -m vinhdanh.train`."""

from vinhdanh.train.commands import app

if __name__ == "__main__":
    app(prog_name="python -m vinhdanh.train")
