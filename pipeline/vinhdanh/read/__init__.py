"""Inputs to articles: files, folders, globs, tables and standard input, one module for each format."""

from vinhdanh.read.article import Article, Media, ReadError

__all__ = ["Article", "Media", "ReadError"]
