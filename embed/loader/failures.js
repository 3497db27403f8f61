// What can fail, before it is reported.

/** @import { Code } from "./lazy/messages.js" */

export class Failure extends Error {
  /**
   * @param {Code} code
   * @param {string} [found] What the message names.
   */
  constructor(code, found) {
    super(found);
    this.code = code;
  }
}
