"""The jobs of `docs/scaling.md` are well-formed, and say what the command understands."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest
import yaml
from typer.main import get_command

from vinhdanh.cli.app import app

PAGE = (Path(__file__).parents[2] / "docs" / "scaling.md").read_text(encoding="utf-8")
JOB = yaml.safe_load(re.search(r"```yaml\n(.*?)```", PAGE, re.DOTALL)[1])
SCRIPTS = re.findall(r"```bash\n(#!/bin/bash.*?)```", PAGE, re.DOTALL)


def test_the_job_for_kuberay_has_what_its_schema_asks_for() -> None:
    assert (JOB["apiVersion"], JOB["kind"]) == ("ray.io/v1", "RayJob")
    cluster = JOB["spec"]["rayClusterSpec"]
    groups = [cluster["headGroupSpec"], *cluster["workerGroupSpecs"]]
    for group in groups:
        assert all(isinstance(value, str) for value in group["rayStartParams"].values())
        pod = group["template"]["spec"]
        claimed = {volume["name"] for volume in pod.get("volumes", ())}
        for container in pod["containers"]:
            assert set(container) <= {"name", "image", "resources", "volumeMounts"}
            assert set(container["resources"]["limits"]) == {"cpu", "memory"}
            assert {mount["name"] for mount in container.get("volumeMounts", ())} <= claimed
    for group in cluster["workerGroupSpecs"]:
        assert group["groupName"]
        assert group["minReplicas"] <= group["replicas"] <= group["maxReplicas"]


@pytest.mark.skipif(shutil.which("bash") is None, reason="there is no bash")
@pytest.mark.parametrize("script", SCRIPTS)
def test_a_script_for_slurm_is_one_that_bash_can_read(script: str) -> None:
    assert subprocess.run(["bash", "-n"], input=script, text=True, check=False, capture_output=True).stderr == ""
    assert all(re.fullmatch(r"#SBATCH(?: --[a-z-]+(?:=[\w:-]+)?)+", line) for line in script.splitlines()[1:2])


def test_every_job_calls_the_command_with_options_that_it_has() -> None:
    known = {option for parameter in get_command(app).commands["run"].params for option in parameter.opts}
    said = PAGE.replace("\\\n", " ")
    calls = [line for line in said.splitlines() if "vinhdanh run" in line]
    assert len(calls) >= 4
    for call in calls:
        used = re.findall(r"(?<!\S)--[a-z-]+", call.partition("vinhdanh run")[2].partition("#")[0])
        assert set(used) <= known, call
