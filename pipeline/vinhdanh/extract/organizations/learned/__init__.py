"""Organizations that no rule knows, guessed by a model that was taught by hand labels; it reads what the rules say."""

from vinhdanh.extract.organizations.learned.guesser import Guesser, Model
from vinhdanh.extract.organizations.learned.limits import Limits
from vinhdanh.extract.organizations.learned.model import Student, load_student
from vinhdanh.extract.organizations.learned.teacher import Teacher, load_teacher

__all__ = ["Guesser", "Limits", "Model", "Student", "Teacher", "load_student", "load_teacher"]
