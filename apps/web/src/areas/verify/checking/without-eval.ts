import { config } from 'zod';

/** The content policy forbids making code from text: shapes are read step by step. */
config({ jitless: true });
