/** What all events of the elements have in common: they bubble, also out of shadow roots. */
export class SparkEvent extends Event {
  constructor(type: string, cancelable = false) {
    super(type, { bubbles: true, composed: true, cancelable });
  }
}
