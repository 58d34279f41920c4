import { Injectable } from '@nestjs/common';

/** Whether this process is on its way out: readiness says no, and answers ask clients to reconnect elsewhere. */
@Injectable()
export class Stopping {
  private begun = false;

  begin(): void {
    this.begun = true;
  }

  get isStopping(): boolean {
    return this.begun;
  }
}
