// Machines that share a newsroom, for the benches: each is a process of its own, `dragoman work`, that may be killed at any moment.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const bin = fileURLToPath(new URL('../bin/dragoman.js', import.meta.url));

/** Runs a command and gives its exit code, and what it printed. */
export async function dragoman(folder, ...args) {
  const command = spawn(process.execPath, [bin, ...args], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  const texts = [[], []];
  command.stdout.on('data', (text) => texts[0].push(text));
  command.stderr.on('data', (text) => texts[1].push(text));
  const [code] = await once(command, 'close');
  const [stdout, stderr] = texts.map((parts) => Buffer.concat(parts).toString());
  if (code !== 0 && code !== 1)
    throw new Error(`dragoman ${args.slice(0, 3).join(' ')}: exit ${code}\n${stdout}${stderr}`);
  return { code, stdout, stderr };
}

/**
 * Starts so many machines; one that is killed is started again at once, as a container would be. `areComputers`: each has a name
 * and processes of its own, as computers have that share a folder; that takes Linux, and root.
 */
export function startMachines(folder, count, areComputers = false) {
  const done = [];
  const notes = [];
  let isEnding = false;
  const start = (at) => {
    const work = [process.execPath, bin, 'work'];
    const apart = ['unshare', '--uts', '--pid', '--fork', '--kill-child', '--mount-proc'];
    const named = ['sh', '-c', `hostname computer-${at} && exec "$@"`, 'sh'];
    const [command, ...args] = areComputers ? [...apart, ...named, ...work] : work;
    const machine = spawn(command, args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
    createInterface(machine.stdout).on('line', (line) => done.push(line));
    createInterface(machine.stderr).on('line', (line) => notes.push(line));
    return { machine, ended: once(machine, 'close') };
  };
  const machines = Array.from({ length: count }, (_, at) => start(at));
  return {
    /** What became of jobs, in the machines' own words. */
    done,
    /** What else they said. */
    notes,
    async kill(at) {
      const { machine, ended } = machines[at];
      machine.kill('SIGKILL');
      await ended;
      if (!isEnding) machines[at] = start(at);
    },
    /** Seconds of a processor that all have taken; undefined where the system does not say so. */
    processorSeconds() {
      try {
        // Fields 14 and 15 of proc_pid_stat(5), in hundredths of a second.
        const times = machines.map(({ machine }) => {
          const stat = readFileSync(`/proc/${machine.pid}/stat`, 'latin1');
          const [user, system] = stat
            .slice(stat.lastIndexOf(')') + 2)
            .split(' ')
            .slice(11, 13);
          return (Number(user) + Number(system)) / 100;
        });
        return times.reduce((sum, each) => sum + each, 0);
      } catch {
        return undefined;
      }
    },
    /** Asks all to end after the job that they are at, and waits for that. */
    async end() {
      isEnding = true;
      for (const { machine } of machines) process.kill(areComputers ? childOf(machine.pid) : machine.pid, 'SIGTERM');
      const codes = await Promise.all(machines.map(async ({ ended }) => (await ended)[0]));
      if (codes.some((code) => code !== 0)) throw new Error(`a machine ended with ${codes}:\n${notes.join('\n')}`);
    },
    /** Ends those that are left. */
    async drop() {
      isEnding = true;
      for (const { machine } of machines) machine.kill('SIGKILL');
      await Promise.all(machines.map(({ ended }) => ended));
    },
  };
}

function childOf(pid) {
  return Number(readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8'));
}
