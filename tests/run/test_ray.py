"""A Ray cluster comes to the same bytes, though one of its nodes is killed."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from vinhdanh.run import Failure, RunOptions, run

ray = pytest.importorskip("ray")
cluster_utils = pytest.importorskip("ray.cluster_utils")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    articles = tmp_path / "articles"
    articles.mkdir()
    for number in range(24):
        text = f"Ngày {number + 1}/9/2020, Sở Y tế tỉnh Nghệ An tặng Giấy khen cho {number + 2} cá nhân."
        (articles / f"{number:02}.txt").write_text(text, encoding="utf-8")
    return articles


@pytest.fixture
def cluster(monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    monkeypatch.setenv("RAY_USAGE_STATS_ENABLED", "0")
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(["pipeline", os.environ.get("PYTHONPATH", "")]))
    made = cluster_utils.Cluster(initialize_head=True, head_node_args={"num_cpus": 1})
    yield made
    ray.shutdown()
    made.shutdown()


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_a_node_that_is_killed_loses_nothing(cluster: Any, folder: Path, tmp_path: Path) -> None:
    run([folder], tmp_path / "here")
    nodes = [cluster.add_node(num_cpus=1)]

    def kill_node(_: Failure | None) -> None:
        if nodes:
            cluster.remove_node(nodes.pop(), allow_graceful=False)

    options = RunOptions(engine="ray", address=cluster.address, shard_documents=2)
    run([folder], tmp_path / "cluster", options, kill_node)
    assert not nodes
    assert contents(tmp_path / "cluster") == contents(tmp_path / "here")
