"""Inputs to articles: files, folders, globs, tables and standard input, one module for each format."""

from vinhdanh.read.article import Article, Media, ReadError
from vinhdanh.read.options import ReadOptions
from vinhdanh.read.stream import InputError, count_articles, read_articles

__all__ = ["Article", "InputError", "Media", "ReadError", "ReadOptions", "count_articles", "read_articles"]
