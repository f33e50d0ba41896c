# Sets up vetkit in .venv of this checkout. Sourced by scripts/demo and scripts/test, never run by itself.
#
#   set_up base    the tool alone
#   set_up dev     the tool, and what lints, types and tests it
#
# Uses the newest Python on the PATH, 3.11 or later, or the one that $PYTHON names. Safe to run again: it
# installs only what pyproject.toml changed. Everything it says goes to standard error.
# shellcheck shell=sh

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
cd -- "$root"

unset PYTHONDONTWRITEBYTECODE # without byte code every start takes twice as long
unset PYTHONPATH PYTHONHOME   # .venv alone decides what is imported
export PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_ROOT_USER_ACTION=ignore PIP_USER=0

say() {
    printf '%s\n' "$@" >&2
}

give_up() {
    say "$@"
    exit 2
}

is_new_enough() {
    "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1
}

makes_venvs() {
    "$1" -c 'import ensurepip, venv' >/dev/null 2>&1
}

# Prints the first Python that is new enough and can make a virtual environment, else the first new enough.
find_python() {
    if [ -n "${PYTHON:-}" ]; then
        set -- "$PYTHON"
    else
        set -- python3.14 python3.13 python3.12 python3.11 python3 python
    fi
    second_best=
    for name; do
        is_new_enough "$name" || continue
        if makes_venvs "$name"; then
            printf '%s\n' "$name"
            return
        fi
        second_best=${second_best:-$name}
    done
    printf '%s\n' "$second_best"
}

# Debian and Ubuntu ship Python without the part that makes virtual environments.
install_venv_for() {
    package="$("$1" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')"
    command -v apt-get >/dev/null || give_up "$1 has no ensurepip, so it cannot make a virtual environment." \
        "Install a complete Python 3.11 or later, or name one: PYTHON=/path/to/python3 $0"
    if [ "$(id -u)" = 0 ]; then
        as_root=
    elif command -v sudo >/dev/null && { [ -t 0 ] || sudo -n true 2>/dev/null; }; then
        as_root=sudo
    else
        give_up "$1 cannot make a virtual environment: the package $package is missing." \
            "Run this as root, once, and then try again:  apt-get install $package"
    fi
    say "Installing $package with apt-get (once)."
    $as_root apt-get update -qq >/dev/null || say "apt-get update failed; trying with the package lists at hand."
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$package" >/dev/null ||
        give_up "apt-get could not install $package. Install it by hand and try again."
    makes_venvs "$1" || give_up "$1 still cannot make a virtual environment, though $package is installed." \
        "Name another Python: PYTHON=/path/to/python3 $0"
}

# Whether .venv works, is new enough, has pip, hides the system's packages and is of the Python asked for.
venv_is_sound() {
    is_new_enough .venv/bin/python || return 1
    [ -d "$(echo .venv/lib/python3.*/site-packages/pip)" ] || return 1
    grep -qx 'include-system-site-packages = false' .venv/pyvenv.cfg || return 1
    [ -z "${PYTHON:-}" ] || [ "$("$PYTHON" -VV)" = "$(.venv/bin/python -VV)" ]
}

make_venv() {
    python=$(find_python)
    [ -n "$python" ] || give_up \
        "vetkit needs Python 3.11 or later; ${PYTHON:-python3} is $("${PYTHON:-python3}" -V 2>/dev/null || echo none)." \
        "Debian 12, Ubuntu 24.04 and later have it:  apt-get install python3 python3-venv" \
        "If it is installed elsewhere, name it:  PYTHON=/path/to/python3 $0"
    makes_venvs "$python" || install_venv_for "$python"
    "$python" -m venv --clear .venv
}

set_up() {
    venv_is_sound || make_venv
    stamp=.venv/set-up-for
    wanted="$root $(cksum <pyproject.toml)"
    have=$(cat "$stamp" 2>/dev/null) || have=
    case $have in
    "$wanted dev" | "$wanted $1") return ;;
    esac
    say "Setting up .venv with $(.venv/bin/python -V) (once; it takes about half a minute)."
    .venv/bin/python -m pip install --quiet 'pip>=25.1' >&2 # the first that reads dependency groups
    case $1 in
    base) .venv/bin/python -m pip install --quiet --editable . >&2 ;;
    dev) .venv/bin/python -m pip install --quiet --editable . --group dev >&2 ;;
    esac
    printf '%s\n' "$wanted $1" >"$stamp"
}
