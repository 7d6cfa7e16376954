/** How much work a step does, in things looked at: about ten milliseconds' worth, and more than an article of usual length has. */
const workPerStep = 10_000;

/**
 * Says when linking should give way. Its passes look at everything in the document, however long that is; only between two
 * things can they stop.
 */
export class Pace {
  #done = 0;

  /** Counts work that has been done, in things looked at; true where it is time to yield. */
  isDue(work: number): boolean {
    this.#done += work;
    if (this.#done < workPerStep) return false;
    this.#done = 0;
    return true;
  }
}
