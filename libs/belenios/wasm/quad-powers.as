// The power that a root is made of (see `powers`), of four field elements side by side.
import { mulQuad, squareQuad } from './quad';

const F: usize = memory.data(160, 16);
const A: usize = memory.data(160, 16);
const B: usize = memory.data(160, 16);
const C: usize = memory.data(160, 16);

/** h = f^(2^n), n ≥ 1. */
function squarings(h: usize, f: usize, n: i32): void {
  squareQuad(h, f);
  for (let i = 1; i < n; i++) squareQuad(h, h);
}

/** h = f^(2^n)·g; h is neither. */
function joined(h: usize, f: usize, n: i32, g: usize): void {
  squarings(h, f, n);
  mulQuad(h, h, g);
}

/** h = f^((p - 5)/8) = f^(2^252 - 3), lane by lane. With E(n) = 2^n - 1: f^E(1) to f^E(250), and two bits more. */
export function rootPowerQuad(h: usize, f: usize): void {
  memory.copy(F, f, 160);
  joined(A, F, 1, F); // E(2)
  joined(B, A, 2, A); // E(4)
  joined(A, B, 1, F); // E(5)
  joined(B, A, 5, A); // E(10)
  joined(C, B, 10, B); // E(20)
  joined(A, C, 20, C); // E(40)
  joined(C, A, 10, B); // E(50)
  joined(B, C, 50, C); // E(100)
  joined(A, B, 100, B); // E(200)
  joined(B, A, 50, C); // E(250)
  joined(h, B, 2, F); // 2^252 - 4 + 1
}
