// Runs the cases that its parent asks for, one at a time.
import { attempt } from './attempt.ts';

process.on('message', async ({ seed, number }: { seed: number; number: number }) => {
  process.send?.(await attempt(seed, number));
});
