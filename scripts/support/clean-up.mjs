/**
 * What has been started and how each is stopped: stopped in the opposite order, once, whoever asks.
 *
 * Entries stay: stopping something that has ended already does no harm.
 */
export function cleanUpList() {
  const stops = [];
  const kills = [];
  let stopping;
  let announce = () => {};
  return {
    /** Called before the first thing is stopped. */
    onStopping(callback) {
      announce = callback;
    },
    /** @param kill what a second Ctrl-C does; nothing unless given */
    add(stop, kill = () => {}) {
      stops.unshift(stop);
      kills.unshift(kill);
      if (stopping) void stop(); // started while everything was already being stopped
    },
    /** A short-lived helper program: stopped with the rest if it still runs then. */
    addChild(child) {
      this.add(
        () => void child.kill('SIGTERM'),
        () => void child.kill('SIGKILL'),
      );
    },
    stopAll() {
      stopping ??= (async () => {
        announce();
        for (const stop of stops) await stop();
      })();
      return stopping;
    },
    killAll() {
      for (const kill of kills) kill();
    },
    get isStopping() {
      return stopping !== undefined;
    },
  };
}
