import { config } from 'zod';

/** The page's policy forbids making code from text: shapes are read step by step. */
config({ jitless: true });
