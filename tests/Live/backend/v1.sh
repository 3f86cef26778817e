# What is Medusa 1.20's alone: its packages, its commands and its admin's token. Sourced by `run`, never run.

readonly medusa_name="Medusa 1.20"
readonly node_range="18 to 22"
readonly state_suffix=
readonly uploads=uploads
readonly ready_seconds=120

set_version() { [[ -z $1 ]] || fail $exit_usage "v1 has one version, that of $here/app-v1/package-lock.json."; }

node_fits() { node -e 'const [major] = process.versions.node.split(".").map(Number); process.exit(major >= 18 && major <= 22 ? 0 : 1)'; }

prepare_app() { cp "$here"/app-v1/{package.json,package-lock.json,.npmrc,medusa-config.js,start.js} "$app/"; }

readonly npm_install=(npm ci)

# What a process of ours has in its command line.
medusa_mark() { printf '%s' "$app/start.js"; }

# It takes a port by itself, and writes its URL once it is ready.
medusa_launch() { launch node "$app/start.js" "$state/url"; }

medusa_ready() { [[ -s $state/url ]]; }

readonly migrate=(medusa migrations run)

name_admin() {
  sql medusa "UPDATE \"user\" SET api_token = '$API_TOKEN', first_name = 'Ada', last_name = 'Keeper' WHERE email = '$ADMIN_EMAIL'"
}

write_env() {
  write_private "$state/env" <<ENV
MEDUSA_BACKEND_URL=$(medusa_url)
MEDUSA_API_TOKEN=$API_TOKEN
MEDUSA_ADMIN_EMAIL=$ADMIN_EMAIL
MEDUSA_ADMIN_PASSWORD=$ADMIN_PASSWORD
$(cat "$state/seed.env")
ENV
}
