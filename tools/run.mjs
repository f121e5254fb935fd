// Plain JavaScript for Node 20: installs what is missing, then runs the given file on the project's own Node 24.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const WANTED_MAJOR = 24;

/** True when node_modules was installed from this very lock file. */
function isInstalled() {
  const stamp = path.join(root, 'node_modules', '.sanad-installed');
  const lock = path.join(root, 'package-lock.json');
  if (!existsSync(stamp)) return false;
  return readFileSync(stamp, 'utf8') === `${statSync(lock).size} ${readFileSync(lock, 'utf8').length}`;
}

function install() {
  process.stderr.write('sanad: installing dependencies (first start only) ...\n');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const args = [
    'install',
    '--no-save',
    '--include=dev',
    '--include=optional',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  const done = spawnSync(npm, args, { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
  if (done.status !== 0) {
    process.stderr.write('sanad: installation failed; see the lines above. Nothing was started.\n');
    process.exit(1);
  }
  const lock = path.join(root, 'package-lock.json');
  writeFileSync(
    path.join(root, 'node_modules', '.sanad-installed'),
    `${statSync(lock).size} ${readFileSync(lock, 'utf8').length}`,
  );
}

/** The path of a Node that runs TypeScript: this one when it is new enough, else the one npm brought. */
export function findNode() {
  if (Number(process.versions.node.split('.')[0]) >= WANTED_MAJOR) return process.execPath;
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  try {
    const manifest = createRequire(path.join(root, 'package.json')).resolve(
      `node-${platform}-${process.arch}/package.json`,
    );
    return path.join(path.dirname(manifest), 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  } catch {
    process.stderr.write(
      `sanad: needs Node ${WANTED_MAJOR} or newer; none is packaged for ${process.platform}-${process.arch}, this is ${process.versions.node}.\n`,
    );
    process.exit(1);
  }
}

/**
 * The environment of a Node that runs the project. Posts are linked about a tenth faster when memory comes in large pages, which
 * the C library of most Linux systems asks for when it is told to; other systems and libraries do not know the variable.
 */
export function environment(given = process.env, platform = process.platform) {
  const cache = given.NODE_COMPILE_CACHE ?? path.join(root, 'node_modules', '.cache', 'node');
  const tunables = given.GLIBC_TUNABLES ?? '';
  const asks = platform === 'linux' && !tunables.includes('glibc.malloc.hugetlb');
  return {
    ...given,
    NODE_COMPILE_CACHE: cache,
    ...(asks ? { GLIBC_TUNABLES: `${tunables === '' ? '' : `${tunables}:`}glibc.malloc.hugetlb=1` } : {}),
  };
}

/** Runs a TypeScript file of the repository with the given arguments, passing signals and the exit code through. */
export function run(file, args, options = {}) {
  const child = spawn(findNode(), ['--disable-warning=ExperimentalWarning', file, ...args], {
    stdio: 'inherit',
    env: environment(),
    ...options,
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => {
    process.exit(signal === null ? (code ?? 1) : 128 + (signal === 'SIGINT' ? 2 : signal === 'SIGTERM' ? 15 : 1));
  });
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const [file, ...args] = process.argv.slice(2);
  if (!isInstalled()) install();
  run(path.resolve(root, file), args);
}
