// Limited-memory BFGS (Nocedal & Wright, Numerical Optimization, algorithms 7.4 and 7.5) with a search that only shortens its steps.
const MEMORY = 8;
const SHORTENINGS = 20;
/** A step must gain this share of what the slope promises (Armijo). */
const ENOUGH = 1e-4;

type Step = { readonly move: Float64Array; readonly change: Float64Array; readonly scale: number };

/** Where a smooth function of `size` numbers is least, sought from zero in `rounds` steps; `evaluate` gives its value and fills its slope. */
export function minimize(
  size: number,
  rounds: number,
  evaluate: (at: Float64Array, slope: Float64Array) => number,
): Float64Array {
  let at = new Float64Array(size);
  let slope = new Float64Array(size);
  let value = evaluate(at, slope);
  const steps: Step[] = [];
  for (let round = 0; round < rounds; round++) {
    const direction = directionOf(slope, steps);
    const promised = dot(direction, slope);
    let length = round === 0 ? 1 / Math.sqrt(-promised || 1) : 1;
    let next = at;
    let nextSlope = slope;
    let nextValue = value;
    for (let i = 0; i < SHORTENINGS; i++, length /= 2) {
      next = at.map((x, k) => x + length * (direction[k] as number));
      nextSlope = new Float64Array(size);
      nextValue = evaluate(next, nextSlope);
      if (nextValue <= value + ENOUGH * length * promised) break;
    }
    if (nextValue >= value) break;
    const move = next.map((x, k) => x - (at[k] as number));
    const change = nextSlope.map((x, k) => x - (slope[k] as number));
    const curve = dot(move, change);
    if (curve > 1e-10) steps.push({ move, change, scale: 1 / curve });
    if (steps.length > MEMORY) steps.shift();
    [at, slope, value] = [next, nextSlope, nextValue];
  }
  return at;
}

/** Downhill, bent by what the last steps told of the curvature. */
function directionOf(slope: Float64Array, steps: readonly Step[]): Float64Array {
  const direction = slope.map(x => -x);
  const shares: number[] = [];
  for (const { move, change, scale } of [...steps].reverse()) {
    const share = scale * dot(move, direction);
    shares.push(share);
    add(direction, -share, change);
  }
  const last = steps.at(-1);
  const size = last ? 1 / (last.scale * dot(last.change, last.change)) : 1;
  for (let k = 0; k < direction.length; k++) direction[k] = size * (direction[k] as number);
  steps.forEach(({ move, change, scale }, i) => {
    const share = shares[steps.length - 1 - i] as number;
    add(direction, share - scale * dot(change, direction), move);
  });
  return direction;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += (a[k] as number) * (b[k] as number);
  return sum;
}

function add(to: Float64Array, share: number, from: Float64Array): void {
  for (let k = 0; k < to.length; k++) to[k] = (to[k] as number) + share * (from[k] as number);
}
