import { addWords } from '../../kit/words.js';
import cy from './words/cy.json';
import en from './words/en.json';

addWords('result', { en, cy });
