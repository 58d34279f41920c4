// `node --import ./plant.mjs …` with PLANT in the environment: one text of one file is another when it is loaded.
import { register } from 'node:module';

register('./plant-hooks.mjs', import.meta.url, { data: JSON.parse(process.env.PLANT ?? 'null') });
