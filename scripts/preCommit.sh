#!/bin/sh
# For pre-commit (.pre-commit-hooks.yaml): checks the files that are to be committed. Builds on first use.
set -eu
own="$(dirname "$0")/.."
[ -f "$own/dist/nianbao.js" ] || (cd "$own" && npm ci --no-audit --no-fund && npm run build -- nianbao) >&2
exec node "$own/dist/nianbao.js" check --quiet "$@"
