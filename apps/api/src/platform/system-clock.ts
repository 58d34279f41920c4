import { Clock } from '#libs/application';

export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }
}
