/**
 * Reporter for @web/test-runner: prints each failed test with its error, one line a file with the seconds that it took, adds up
 * the counts, and names the slowest files at the end.
 * Where SPARK_TEST_COUNTS names a file, the counts and what failed are written there as JSON for `scripts/test.mjs`.
 */
import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { slowest } from './file-times.mjs';

function walk(suite, path, visit) {
  for (const test of suite?.tests ?? []) visit(test, [...path, test.name]);
  for (const child of suite?.suites ?? []) walk(child, child.name ? [...path, child.name] : path, visit);
}

export function countingReporter() {
  const total = { passed: 0, failed: 0, skipped: 0 };
  const failures = [];
  const times = [];
  const begun = new Map();
  const ended = new Map();
  const start = performance.now();
  return {
    start({ sessions }) {
      sessions.on('session-status-updated', ({ id, status }) => {
        if (status === 'INITIALIZING') begun.set(id, performance.now());
        else if (status === 'TEST_FINISHED') ended.set(id, performance.now());
      });
    },
    reportTestFileResults({ logger, sessionsForTestFile, testFile }) {
      for (const session of sessionsForTestFile) {
        const lines = [];
        const count = { passed: 0, failed: 0, skipped: 0 };
        walk(session.testResults, [], (test, path) => {
          if (test.skipped) count.skipped++;
          else if (test.passed) count.passed++;
          else {
            count.failed++;
            lines.push(
              `  ✗ ${path.join(' › ')}\n    ${(test.error?.message ?? 'no message').replace(/\n/g, '\n    ')}`,
            );
            if (test.error?.stack) lines.push(`    ${test.error.stack.split('\n').slice(0, 6).join('\n    ')}`);
          }
        });
        for (const error of session.errors ?? []) {
          count.failed++;
          lines.push(`  ✗ ${error.message}\n    ${(error.stack ?? '').split('\n').slice(0, 6).join('\n    ')}`);
        }
        for (const missing of session.request404s ?? []) lines.push(`  404 ${missing}`);
        if (count.passed + count.failed + count.skipped === 0) {
          count.failed++;
          lines.push('  ✗ the file ran no test');
        }
        for (const key of Object.keys(total)) total[key] += count[key];
        const name = relative(process.cwd(), testFile);
        // A browser's first file has begun before reporters are started; one that crashed has no end of its own.
        const [from = start, to = performance.now()] = [begun.get(session.id), ended.get(session.id)];
        const seconds = (to - from) / 1000;
        times.push([seconds, `${session.browser.name}  ${name}`]);
        const head = `${count.failed ? '✗' : '✓'} ${session.browser.name}  ${name}  ${count.passed} passed, ${count.failed} failed, ${seconds.toFixed(1)} s`;
        if (count.failed) failures.push([head, ...lines].join('\n'));
        logger.log(head);
        for (const line of lines) logger.log(line);
        if (count.failed && session.logs?.length) {
          for (const log of session.logs.slice(0, 10)) logger.log('    log:', ...log);
        }
      }
    },
    onTestRunFinished() {
      if (process.env.SPARK_TEST_COUNTS)
        writeFileSync(process.env.SPARK_TEST_COUNTS, JSON.stringify({ ...total, failures }));
      console.log(slowest(times));
      console.log(
        `browser tests: ${total.passed} passed, ${total.failed} failed${total.skipped ? `, ${total.skipped} skipped` : ''}`,
      );
    },
  };
}
