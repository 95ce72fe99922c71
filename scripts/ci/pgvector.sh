# shellcheck shell=bash
# Sourced, after apt.sh. Puts pgvector beside the newest installed PostgreSQL server.

postgres_bin() {
  local initdb
  initdb=$(ls /usr/lib/postgresql/*/bin/initdb 2>/dev/null | sort -V | tail -n 1)
  [[ -n $initdb ]] && dirname "$initdb"
}

ensure_pgvector() {
  local bin major
  bin=$(postgres_bin)
  major=$(basename "$(dirname "$bin")")
  [[ -e /usr/share/postgresql/$major/extension/vector.control ]] && return 0
  # Debian has the package from version 13 on; on older releases its source builds just as well.
  if ensure_packages "postgresql-$major-pgvector" 2>/dev/null; then return 0; fi
  ensure_packages build-essential ca-certificates "postgresql-server-dev-$major" || return 1
  build_pgvector "$bin/pg_config"
}

# build_pgvector <pg_config>. apt uses separate lists and a separate cache for this, so that the
# newer release never mixes with the system's packages.
build_pgvector() (
  set -e
  work=$(mktemp -d)
  trap 'rm -rf "$work"' EXIT
  chmod 755 "$work"
  mkdir -p "$work/lists/partial" "$work/cache/archives/partial" "$work/source"
  keyring=/usr/share/keyrings/debian-archive-keyring.gpg
  echo "deb-src [signed-by=$keyring] $(debian_mirror) trixie main" >"$work/sources.list"
  options=(
    -o "Dir::Etc::SourceList=$work/sources.list" -o Dir::Etc::SourceParts=/dev/null
    -o "Dir::State::Lists=$work/lists" -o "Dir::Cache=$work/cache"
    -o APT::Sandbox::User=root
  )
  apt_update "${options[@]}"
  cd "$work/source"
  apt-get source -qq --download-only "${options[@]}" -o Acquire::Retries=3 pgvector >&2
  tar -xf pgvector_*.orig.tar.* --strip-components=1
  # Without the bitcode for just-in-time compilation, which needs a whole LLVM to build.
  make -s -j2 PG_CONFIG="$1" with_llvm=no >&2
  make -s install PG_CONFIG="$1" with_llvm=no >&2
)

# The mirror this system already installs from.
debian_mirror() {
  apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Label: Debian' |
    sed 's|/$||' | sort -u | head -n 1
}
