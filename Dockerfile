# The command in a container, for those who have no Python:
#   docker build --tag vinhdanh .
#   docker run --rm --user "$(id -u):$(id -g)" --volume "$PWD:/data" vinhdanh run articles --out tables
FROM python:3.12-slim AS build
WORKDIR /source
COPY pyproject.toml README.md LICENSE ./
COPY pipeline pipeline
RUN pip wheel --no-cache-dir --no-deps --wheel-dir /wheels .

FROM python:3.12-slim
COPY --from=build /wheels /wheels
# Nothing is written into the image when it runs, so any user may run it.
ENV HOME=/tmp PYTHONDONTWRITEBYTECODE=1
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
RUN pip install --no-cache-dir "$(echo /wheels/*.whl)[readers]" && useradd --uid 10001 vinhdanh
USER 10001
WORKDIR /data
ENTRYPOINT ["vinhdanh"]
CMD ["--help"]
