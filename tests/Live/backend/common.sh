# What the other parts of `run` share. Sourced, never run.

readonly exit_usage=2
readonly exit_unavailable=3 # a part is missing and can't be installed here

say() { printf 'live: %s\n' "$*" >&2; }

# fail <exit code> <message>
fail() {
  say "$2"
  exit "$1"
}

# run_logged <seconds> <log file> <command...>: the output goes to the log, its end to the terminal if the command fails.
run_logged() {
  local seconds=$1 log=$2
  shift 2
  mkdir -p "$(dirname "$log")"
  if ! (
    # The command has a process group of its own, which what ends this script doesn't reach.
    trap '[[ -z ${pid:-} ]] || kill "$pid" 2>/dev/null' EXIT
    timeout --kill-after=10 "$seconds" "$@" >"$log" 2>&1 </dev/null 9>&- &
    pid=$!
    code=0
    wait "$pid" || code=$?
    trap - EXIT
    exit "$code"
  ); then
    say "failed, or took longer than $seconds s; the end of $log:"
    tail -n 25 "$log" >&2
    return 1
  fi
}

# wait_until <seconds> <command...>: true as soon as the command succeeds.
wait_until() {
  local deadline=$((SECONDS + $1))
  shift
  until "$@"; do
    ((SECONDS < deadline)) || return 1
    sleep 0.25
  done
}

random_hex() { od -An -N"$1" -tx1 /dev/urandom | tr -d ' \n'; }

as_root() { [[ $EUID -eq 0 ]]; }

# write_private <file>: what is on the standard input, readable by nobody else, and never half written.
write_private() {
  (
    umask 077
    cat >"$1.new"
    mv "$1.new" "$1"
  )
}
