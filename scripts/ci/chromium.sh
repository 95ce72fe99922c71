#!/usr/bin/env bash
# Prints the path of a Chromium, installing Debian's when there is none.
set -euo pipefail

source "$(dirname "${BASH_SOURCE[0]}")/apt.sh"

find_chromium() {
  if [[ -x ${CHROMIUM_PATH:-} ]]; then
    echo "$CHROMIUM_PATH"
  else
    command -v chromium || command -v chromium-browser || command -v google-chrome
  fi
}

if ! find_chromium; then
  # A console in Portuguese needs a font with accents, which a slim machine does not have.
  ensure_packages chromium fonts-dejavu-core
  find_chromium
fi
