# The Medusa process: installed by npm, migrated, seeded, started and stopped. Sourced by `run`, never run.

node_install() {
  command -v node >/dev/null && command -v npm >/dev/null ||
    fail $exit_unavailable "Node.js 18 to 22 with npm is missing; install it and run this again."
  local major
  major=$(node -p 'process.versions.node.split(".")[0]')
  ((major >= 18 && major <= 22)) || fail $exit_unavailable "Node.js is $(node --version); Medusa 1.20 needs 18 to 22."
}

medusa_install() {
  node_install
  local wanted
  wanted=$(cat "$here/app/package.json" "$here/app/package-lock.json" | cksum)
  mkdir -p "$app/uploads"
  cp "$here"/app/{package.json,package-lock.json,.npmrc,medusa-config.js,start.js} "$app/"
  [[ $(cat "$app/.installed" 2>/dev/null) == "$wanted" ]] && return
  say "installing Medusa with npm (under a minute)"
  rm -f "$app/.installed"
  (cd "$app" && run_logged 600 "$logs/npm.log" npm ci) ||
    fail $exit_unavailable "npm ci failed"
  printf '%s' "$wanted" >"$app/.installed"
}

# in_medusa <command...>: in the application's directory, with its environment.
in_medusa() {
  (
    cd "$app"
    export NODE_ENV=development MEDUSA_DISABLE_TELEMETRY=true NO_COLOR=1 JWT_SECRET COOKIE_SECRET
    export PATH="$app/node_modules/.bin:$PATH"
    DATABASE_URL=$(database_url)
    export DATABASE_URL
    "$@"
  )
}

# The process id of our own backend, and nothing if the number has since gone to another process.
medusa_pid() {
  local pid
  pid=$(cat "$state/medusa.pid" 2>/dev/null) || return 1
  [[ $(tr '\0' ' ' <"/proc/$pid/cmdline" 2>/dev/null) == *"$app/start.js"* ]] && printf '%s' "$pid"
}

medusa_running() { medusa_pid >/dev/null; }

medusa_url() { cat "$state/url" 2>/dev/null; }

medusa_healthy() { curl --silent --fail --max-time 5 --output /dev/null "$(medusa_url)/health"; }

medusa_ready_or_dead() { [[ -s $state/url ]] || ! medusa_running; }

medusa_start() {
  if medusa_running; then
    medusa_healthy && return
    say "the backend that runs does not answer; starting it again"
    medusa_stop
  fi
  rm -f "$state/url"
  in_medusa setsid --fork sh -c 'echo $$ >"$1"; exec node "$2" "$3"' sh "$state/medusa.pid" "$app/start.js" "$state/url" \
    >"$logs/medusa.log" 2>&1 </dev/null 9>&-
  wait_until 10 medusa_running || fail 1 "the backend did not start; see $logs/medusa.log"
  wait_until 120 medusa_ready_or_dead && [[ -s $state/url ]] && wait_until 20 medusa_healthy || {
    tail -n 25 "$logs/medusa.log" >&2
    medusa_stop
    fail 1 "the backend did not become healthy; see $logs/medusa.log"
  }
  say "Medusa is on $(medusa_url)"
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
data_version() { cat "$here"/seed/* "$here"/app/{package-lock.json,medusa-config.js} | cksum; }

data_current() { [[ $(cat "$state/seeded" 2>/dev/null) == "$(data_version)" ]]; }

data_create() {
  say "migrating the database"
  rm -f "$state/seeded" "$state/seed.env" "$state/env"
  find "$app/uploads" -mindepth 1 -delete
  sql postgres 'DROP DATABASE IF EXISTS medusa WITH (FORCE)'
  sql postgres 'CREATE DATABASE medusa'
  in_medusa run_logged 240 "$logs/migrate.log" medusa migrations run ||
    fail 1 "the migrations failed"
  say "creating the admin user"
  in_medusa run_logged 120 "$logs/user.log" medusa user -e "$ADMIN_EMAIL" -p "$ADMIN_PASSWORD" ||
    fail 1 "the admin user was not created"
  sql medusa "UPDATE \"user\" SET api_token = '$API_TOKEN', first_name = 'Ada', last_name = 'Keeper' WHERE email = '$ADMIN_EMAIL'"
}

data_seed() {
  say "seeding"
  run_logged 180 "$logs/seed.log" env MEDUSA_BACKEND_URL="$(medusa_url)" MEDUSA_API_TOKEN="$API_TOKEN" \
    node "$here/seed/index.mjs" "$state/seed.env" || fail 1 "the seed failed"
  data_version >"$state/seeded"
}
