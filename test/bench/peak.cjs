// Loaded before a program that is measured: tells, at its end, what it took.
const { appendFileSync } = require('node:fs');
const { isMainThread } = require('node:worker_threads');

if (isMainThread) {
  process.on('exit', () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    const taken = { megabytes: maxRSS / 1024, processor: (userCPUTime + systemCPUTime) / 1e6, seconds: performance.now() / 1000 };
    appendFileSync(process.env.PEAK_FILE, `${JSON.stringify(taken)}\n`);
  });
}
