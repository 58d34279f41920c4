import type en from './words/en.json';
import type body from '../areas/body/words/en.json';
import type election from '../areas/election/words/en.json';
import type home from '../areas/home/words/en.json';
import type keys from '../areas/keys/words/en.json';
import type members from '../areas/members/words/en.json';
import type publicArea from '../areas/public/words/en.json';
import type result from '../areas/result/words/en.json';
import type verify from '../areas/verify/words/en.json';
import type vote from '../areas/vote/words/en.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'kit';
    resources: {
      kit: typeof en;
      home: typeof home;
      vote: typeof vote;
      body: typeof body;
      election: typeof election;
      keys: typeof keys;
      members: typeof members;
      public: typeof publicArea;
      result: typeof result;
      verify: typeof verify;
    };
  }
}
