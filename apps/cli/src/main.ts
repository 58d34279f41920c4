import { createProgram } from './program.js';

// A reader that goes away, such as `| head`, is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  throw error;
});

const program = await createProgram(process.argv[2]);
await program.parseAsync();
