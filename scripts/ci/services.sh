#!/usr/bin/env bash
# Runs a command with a private PostgreSQL (with pgvector) and a private Redis:
#
#   scripts/ci/services.sh npm test     DATABASE_URL and REDIS_URL are set for it
#   scripts/ci/services.sh              prints both and serves until Ctrl-C
#
# Both listen on a free port of 127.0.0.1 and keep their data in a new folder. When the command ends
# they are stopped and the folder is removed. The system's own clusters are not touched.
# SHARED_BUFFERS sets PostgreSQL's shared_buffers (default 256MB).
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
source "$here/apt.sh"
source "$here/pgvector.sh"

folder=
postgres_pid=
redis_pid=
command_pid=

# stop <signal> <pid> <seconds>: sends the signal, then kills the process if it has not ended in time.
stop() {
  local signal=$1 pid=$2 tenths=$(($3 * 10))
  [[ -n $pid ]] || return 0
  kill "-$signal" "$pid" 2>/dev/null || return 0
  while ((tenths-- > 0)) && kill -0 "$pid" 2>/dev/null; do sleep 0.1; done
  kill -KILL "$pid" 2>/dev/null || true
}

clean_up() {
  local status=$?
  trap '' INT TERM
  stop TERM "$command_pid" 20
  stop TERM "$redis_pid" 10
  # INT is PostgreSQL's fast shutdown: it ends sessions instead of waiting for them.
  stop INT "$postgres_pid" 20
  if [[ -n $folder ]]; then rm -rf "$folder"; fi
  exit "$status"
}
trap clean_up EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# PostgreSQL refuses to run as root. setpriv replaces itself, so that $! is the server's own pid.
as_postgres() {
  if [[ $EUID -eq 0 ]]; then
    exec setpriv --reuid=postgres --regid=postgres --init-groups "$@"
  fi
  exec "$@"
}

free_ports() {
  node -e '
    const servers = [0, 1].map(() => require("node:net").createServer().listen(0, "127.0.0.1"));
    setTimeout(() => {
      console.log(servers.map((server) => server.address().port).join(" "));
      servers.forEach((server) => server.close());
    }, 50);'
}

# wait_for <name> <pid> <log> <command…>
wait_for() {
  local name=$1 pid=$2 log=$3 attempt
  shift 3
  for attempt in {1..300}; do
    if "$@" >/dev/null 2>&1; then return 0; fi
    kill -0 "$pid" 2>/dev/null || break
    sleep 0.1
  done
  echo "$name did not start:" >&2
  tail -n 20 "$log" >&2
  return 1
}

start_postgres() {
  local bin=$1 port=$2 password data=$folder/postgres log=$folder/postgres.log
  password=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
  mkdir "$data"
  (umask 077 && echo "$password" >"$folder/password")
  if [[ $EUID -eq 0 ]]; then chown postgres "$data" "$folder/password"; fi
  (cd / && as_postgres "$bin/initdb" -D "$data" -U sosia --pwfile="$folder/password" \
    --auth=scram-sha-256 --encoding=UTF8 --locale=C.UTF-8 --no-sync >"$log")
  # mmap: containers often have 64 MB of /dev/shm, too little to build an index in parallel.
  (cd / && as_postgres "$bin/postgres" -D "$data" -p "$port" -c listen_addresses=127.0.0.1 \
    -c unix_socket_directories= -c max_connections=200 -c fsync=on \
    -c shared_buffers="${SHARED_BUFFERS:-256MB}" -c dynamic_shared_memory_type=mmap >>"$log" 2>&1 </dev/null) &
  postgres_pid=$!
  export PGPASSWORD=$password
  wait_for PostgreSQL "$postgres_pid" "$log" \
    "$bin/psql" -h 127.0.0.1 -p "$port" -U sosia -d postgres -Xqc 'create database sosia'
  unset PGPASSWORD
  export DATABASE_URL="postgresql://sosia:$password@127.0.0.1:$port/sosia"
}

start_redis() {
  local port=$1 log=$folder/redis.log
  mkdir "$folder/redis"
  redis-server --bind 127.0.0.1 --port "$port" --dir "$folder/redis" --appendonly yes \
    --save '' --maxmemory-policy noeviction --daemonize no >"$log" 2>&1 </dev/null &
  redis_pid=$!
  wait_for Redis "$redis_pid" "$log" redis-cli -h 127.0.0.1 -p "$port" ping
  export REDIS_URL="redis://127.0.0.1:$port/0"
}

ensure_packages redis-server
[[ -n $(postgres_bin) ]] || ensure_packages postgresql
ensure_pgvector
folder=$(mktemp -d /tmp/sosia-services.XXXXXX)
chmod 755 "$folder"
read -r postgres_port redis_port < <(free_ports)
start_postgres "$(postgres_bin)" "$postgres_port"
start_redis "$redis_port"

if (($# == 0)); then
  printf 'DATABASE_URL=%s\nREDIS_URL=%s\n' "$DATABASE_URL" "$REDIS_URL"
  while true; do sleep 1; done
fi
"$@" &
command_pid=$!
status=0
wait "$command_pid" || status=$?
command_pid=
exit "$status"
