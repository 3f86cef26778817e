# A PostgreSQL cluster of our own, on 127.0.0.1 and a free port. Sourced by `run`, never run.

# PostgreSQL refuses to run as root, so root hands the cluster to Debian's `postgres` user.
as_postgres() {
  if as_root; then
    (cd / && runuser -u postgres -- "$@")
  else
    "$@"
  fi
}

postgres_bin() {
  local candidate
  for candidate in $(printf '%s\n' "${MEDUSA_LIVE_POSTGRESQL:-/usr/lib/postgresql}"/*/bin | sort -Vr); do
    [[ -x $candidate/initdb ]] && { printf '%s' "$candidate"; return; }
  done
  candidate=$(command -v initdb) && dirname "$(readlink -f "$candidate")"
}

postgres_install() {
  [[ -n $(postgres_bin) ]] && return
  if ! as_root || ! command -v apt-get >/dev/null; then
    fail $exit_unavailable "PostgreSQL is missing; install it (Debian: apt-get install postgresql) and run this again."
  fi
  say "installing postgresql"
  # Debian would also start a cluster of its own; the file stops that.
  local no_cluster=/etc/postgresql-common/createcluster.d/medusa-live.conf
  mkdir -p "$(dirname "$no_cluster")"
  echo "create_main_cluster = false" >"$no_cluster"
  local installed=true
  DEBIAN_FRONTEND=noninteractive run_logged 300 "$logs/apt.log" \
    sh -c 'apt-get update && apt-get install --yes --no-install-recommends postgresql' || installed=false
  rm -f "$no_cluster"
  $installed || fail $exit_unavailable "apt-get could not install postgresql."
}

# The postgres user may not be able to enter the state directory, for example below /root: then the cluster lies in /tmp.
postgres_directory() {
  if ! as_root || as_postgres test -x "$state"; then
    printf '%s' "$state/postgres"
  else
    printf '%s' "/tmp/medusa-live-postgres-$(printf '%s' "$state" | cksum | cut -d' ' -f1)"
  fi
}

postgres_running() { as_postgres "$(postgres_bin)/pg_ctl" -D "$(postgres_directory)/data" status >/dev/null 2>&1; }

postgres_port() { sed -n 4p "$(postgres_directory)/data/postmaster.pid"; }

free_port() {
  node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })'
}

postgres_create_cluster() {
  local directory
  directory=$(postgres_directory)
  [[ -f $directory/data/PG_VERSION ]] && return
  say "creating a PostgreSQL cluster in $directory"
  rm -rf "$directory"
  install -d -m 700 "$directory"
  printf '%s' "$POSTGRES_PASSWORD" >"$directory/password"
  as_root && chown -R postgres "$directory"
  as_postgres timeout 60 "$(postgres_bin)/initdb" -D "$directory/data" --username=medusa \
    --pwfile="$directory/password" --auth=scram-sha-256 --encoding=UTF8 --locale=C.UTF-8 >"$logs/initdb.log" 2>&1 ||
    { rm -rf "$directory"; fail 1 "initdb failed; see $logs/initdb.log"; }
}

postgres_start() {
  postgres_running && return
  postgres_create_cluster
  local directory attempt port
  directory=$(postgres_directory)
  # Another process can take the port between our choosing it and PostgreSQL's opening it.
  for attempt in 1 2 3; do
    port=$(free_port)
    # The data is thrown away, so nothing waits for the disk.
    if as_postgres "$(postgres_bin)/pg_ctl" -D "$directory/data" -l "$directory/log" -w -t 60 \
      -o "-h 127.0.0.1 -p $port -k '' -c fsync=off -c full_page_writes=off -c synchronous_commit=off" \
      start >/dev/null 2>&1 </dev/null 9>&-; then
      say "PostgreSQL is on 127.0.0.1:$port"
      return
    fi
  done
  tail -n 25 "$directory/log" >&2 || true
  fail 1 "PostgreSQL did not start; see $directory/log"
}

postgres_stop() {
  [[ -n $(postgres_bin) ]] && postgres_running || return 0
  as_postgres "$(postgres_bin)/pg_ctl" -D "$(postgres_directory)/data" -w -t 30 -m fast stop >/dev/null 2>&1 ||
    as_postgres "$(postgres_bin)/pg_ctl" -D "$(postgres_directory)/data" -w -t 10 -m immediate stop >/dev/null 2>&1 ||
    fail 1 "PostgreSQL did not stop; see $(postgres_directory)/log"
  say "PostgreSQL has stopped"
}

# in_postgres <command...>: one of PostgreSQL's own clients, connected to the cluster.
in_postgres() {
  PGHOST=127.0.0.1 PGPORT=$(postgres_port) PGUSER=medusa PGPASSWORD=$POSTGRES_PASSWORD PGOPTIONS=--client-min-messages=warning "$@"
}

# sql <database> <statement>
sql() {
  in_postgres "$(postgres_bin)/psql" --no-psqlrc --quiet --tuples-only --no-align --set=ON_ERROR_STOP=1 -d "$1" -c "$2"
}

database_url() { printf 'postgres://medusa:%s@127.0.0.1:%s/medusa' "$POSTGRES_PASSWORD" "$(postgres_port)"; }
