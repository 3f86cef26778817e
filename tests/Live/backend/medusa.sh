# The Medusa process: installed by npm, migrated, seeded, started and stopped. Sourced by `run`, never run.
# What differs between the versions of the API is in v1.sh and v2.sh.

node_install() {
  command -v node >/dev/null && command -v npm >/dev/null ||
    fail $exit_unavailable "Node.js $node_range with npm is missing; install it and run this again."
  node_fits || fail $exit_unavailable "Node.js is $(node --version); $medusa_name needs $node_range."
}

medusa_install() {
  node_install
  mkdir -p "$app/$uploads"
  prepare_app
  local wanted
  wanted=$(cat "$app"/package*.json | cksum)
  [[ $(cat "$app/.installed" 2>/dev/null) == "$wanted" ]] && return
  say "installing $medusa_name with npm (one to three minutes)"
  rm -f "$app/.installed"
  (cd "$app" && run_logged 600 "$logs/npm.log" "${npm_install[@]}") ||
    fail $exit_unavailable "npm could not install $medusa_name; see $logs/npm.log"
  printf '%s' "$wanted" >"$app/.installed"
}

# in_medusa <command...>: in the application's directory, with its environment.
in_medusa() {
  (
    cd "$app"
    export NODE_ENV=development MEDUSA_DISABLE_TELEMETRY=true NO_COLOR=1 JWT_SECRET COOKIE_SECRET MEDUSA_FF_RBAC=$rbac
    export PATH="$app/node_modules/.bin:$PATH"
    DATABASE_URL=$(database_url)
    export DATABASE_URL
    "$@"
  )
}

# launch <command...>: in a session of its own, its id in a file.
launch() {
  in_medusa setsid --fork sh -c 'echo $$ >"$0"; exec "$@"' "$state/medusa.pid" "$@" >"$logs/medusa.log" 2>&1 </dev/null 9>&-
}

# The process id of our own backend, and nothing if the number has since gone to another process.
medusa_pid() {
  local pid
  pid=$(cat "$state/medusa.pid" 2>/dev/null) || return 1
  [[ $(tr '\0' ' ' <"/proc/$pid/cmdline" 2>/dev/null) == *"$(medusa_mark)"* ]] && printf '%s' "$pid"
}

medusa_running() { medusa_pid >/dev/null; }

medusa_url() { cat "$state/url" 2>/dev/null; }

medusa_healthy() { curl --silent --fail --max-time 5 --output /dev/null "$(medusa_url)/health"; }

medusa_ready_or_dead() { medusa_ready || ! medusa_running; }

medusa_start() {
  if medusa_running; then
    medusa_healthy && return
    say "the backend that runs does not answer; starting it again"
    medusa_stop
  fi
  local attempt
  # Another process can take the port between its being chosen and Medusa's opening it.
  for attempt in 1 2; do
    rm -f "$state/url"
    medusa_launch
    wait_until 10 medusa_running || fail 1 "the backend did not start; see $logs/medusa.log"
    if wait_until "$ready_seconds" medusa_ready_or_dead && medusa_ready && wait_until 20 medusa_healthy && medusa_running; then
      say "$medusa_name is on $(medusa_url)"
      return
    fi
    medusa_stop
    grep -q EADDRINUSE "$logs/medusa.log" || break
  done
  tail -n 25 "$logs/medusa.log" >&2
  fail 1 "the backend did not become healthy; see $logs/medusa.log"
}

medusa_stop() {
  local pid
  if pid=$(medusa_pid); then
    kill -TERM "$pid"
    if ! wait_until 15 medusa_gone; then
      say "the backend did not stop in time; killing it"
      kill -KILL "$pid"
      wait_until 5 medusa_gone || fail 1 "process $pid can't be killed"
    fi
    say "Medusa has stopped"
  fi
  rm -f "$state/medusa.pid" "$state/url"
}

medusa_gone() { ! medusa_running; }

# What the data is made from. Data made from anything else is made again.
data_version() { cat "$seed"/* "$here"/lib/* "$app"/package*.json "$app/medusa-config.js" | cksum; }

data_current() { [[ $(cat "$state/seeded" 2>/dev/null) == "$(data_version)" ]]; }

data_empty() {
  find "$app/$uploads" -mindepth 1 -delete
  sql postgres 'DROP DATABASE IF EXISTS medusa WITH (FORCE)'
  sql postgres 'CREATE DATABASE medusa'
}

data_create() {
  say "migrating the database"
  rm -f "$state/seeded" "$state/seed.env" "$state/env" "$state/seeded.dump"
  data_empty
  in_medusa run_logged 240 "$logs/migrate.log" "${migrate[@]}" ||
    fail 1 "the migrations failed"
  say "creating the admin user"
  in_medusa run_logged 120 "$logs/user.log" medusa user -e "$ADMIN_EMAIL" -p "$ADMIN_PASSWORD" ||
    fail 1 "the admin user was not created"
  name_admin
}

data_seed() {
  say "seeding"
  run_logged 300 "$logs/seed.log" env MEDUSA_BACKEND_URL="$(medusa_url)" MEDUSA_API_TOKEN="$API_TOKEN" \
    MEDUSA_ADMIN_EMAIL="$ADMIN_EMAIL" MEDUSA_ADMIN_PASSWORD="$ADMIN_PASSWORD" \
    node "$seed/index.mjs" "$state/seed.env" || fail 1 "the seed failed"
  data_dump
  data_version >"$state/seeded"
}

# The data as the seed left it, so that `restore` can put it back in seconds.
data_dump() {
  in_postgres timeout --kill-after=10 60 "$(postgres_bin)/pg_dump" --format=custom --compress=1 --file="$state/seeded.dump.new" medusa ||
    fail 1 "the seeded data could not be dumped"
  mv "$state/seeded.dump.new" "$state/seeded.dump"
}

data_restore() {
  data_empty
  in_postgres timeout --kill-after=10 120 "$(postgres_bin)/pg_restore" --exit-on-error --dbname=medusa "$state/seeded.dump" ||
    fail 1 "the seeded data could not be put back"
  say "the data is as the seed left it"
}
