#!/bin/sh
# Opens the console in the browser: to be double-clicked.
cd -- "$(dirname -- "$0")" && exec ./bin/zhaozhang console
