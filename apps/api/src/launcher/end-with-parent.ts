// Loaded first in a program that the launcher starts: when the launcher is gone, however it went, so is the program.
process.stdin.on('end', () => process.kill(process.pid, 'SIGTERM')).resume();
