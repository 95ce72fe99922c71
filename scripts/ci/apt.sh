# shellcheck shell=bash
# Sourced. Installs missing Debian packages.

export DEBIAN_FRONTEND=noninteractive
apt_lists_are_fresh=false

# apt_update [option…]: mirrors fail now and then, so it retries.
apt_update() {
  local attempt
  for attempt in 1 2 3 4; do
    if apt-get update -qq -o Acquire::Retries=3 -o DPkg::Lock::Timeout=120 \
      -o APT::Update::Error-Mode=any "$@" >&2; then
      return 0
    fi
    echo "apt-get update failed, attempt $attempt of 4" >&2
    sleep $((attempt * 5))
  done
  return 1
}

is_installed() {
  [[ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null)" == installed ]]
}

# ensure_packages <package…>
ensure_packages() {
  local package missing=()
  for package in "$@"; do
    is_installed "$package" || missing+=("$package")
  done
  ((${#missing[@]} == 0)) && return 0
  if [[ $EUID -ne 0 ]] || ! command -v apt-get >/dev/null; then
    echo "missing: ${missing[*]} (installing them takes root and Debian's apt-get)" >&2
    return 1
  fi
  if ! $apt_lists_are_fresh; then
    apt_update || return 1
    apt_lists_are_fresh=true
  fi
  echo "installing ${missing[*]}" >&2
  without_starting_daemons apt-get install -qq -y --no-install-recommends \
    -o Acquire::Retries=3 -o DPkg::Lock::Timeout=120 -o Dpkg::Use-Pty=0 \
    "${missing[@]}" </dev/null >&2
}

# A package with a daemon starts it on installation, unless this policy file forbids it.
without_starting_daemons() {
  local policy=/usr/sbin/policy-rc.d is_ours=false status=0
  if [[ ! -e $policy ]]; then
    printf '#!/bin/sh\nexit 101\n' >"$policy"
    chmod 755 "$policy"
    is_ours=true
  fi
  "$@" || status=$?
  if $is_ours; then rm -f "$policy"; fi
  return "$status"
}
