import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // vitest leaves one processor free, which on a machine of two is half of it.
    maxWorkers: '100%',
  },
});
