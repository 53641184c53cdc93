/**
 * Messages in the order they came, where some need code that is not here yet: such a message waits until it has come, and
 * the messages behind it wait with it. So whoever receives them sees what it would have seen with all the code there.
 */

/** What a message has to wait for; undefined when it can be received now. */
export type Need<Message> = (message: Message) => Promise<unknown> | undefined;

/**
 * @param receive told each message, once nothing is missing for it
 * @param failed told why what a message needs did not come; neither that message nor a later one is received then
 */
export function inOrder<Message>(
  receive: (message: Message) => void,
  need: Need<Message>,
  failed: (cause: unknown) => void = reportError,
): (message: Message) => void {
  let held: Message[] | undefined;

  /** Runs through at once as long as nothing is missing; takes in what comes meanwhile. */
  async function deliver(messages: Message[]): Promise<void> {
    for (const message of messages) {
      const needed = need(message);
      if (needed) await needed;
      try {
        receive(message);
      } catch (error) {
        reportError(error); // as if each had come by itself
      }
    }
    held = undefined;
  }

  return (message) => {
    if (held) held.push(message);
    else deliver((held = [message])).catch(failed);
  };
}
