// Properties that reflect attributes, because frameworks set properties where an element has them.

/**
 * The name of the property for an attribute: `headingLevel` for `heading-level`.
 * @param {string} attribute
 */
export const propertyOf = (attribute) => attribute.replace(/-./g, ([, letter]) => letter.toUpperCase());

/**
 * Defines a property for each attribute. Null and undefined remove the attribute, also with `lang`, which every element has
 * and which would otherwise become the language "null".
 * @param {object} prototype
 * @param {string[]} attributes
 */
export function defineProperties(prototype, attributes) {
  for (const attribute of attributes) {
    Object.defineProperty(prototype, propertyOf(attribute), {
      configurable: true,
      enumerable: true,
      /** @this {Element} */
      get() {
        return this.getAttribute(attribute) ?? "";
      },
      /**
       * @this {Element}
       * @param {any} value
       */
      set(value) {
        if (value == null) this.removeAttribute(attribute);
        else this.setAttribute(attribute, value);
      },
    });
  }
}

/**
 * Sets attributes from properties that were given to an element before it was defined.
 * @param {any} element
 * @param {string[]} attributes
 */
export function adoptProperties(element, attributes) {
  for (const property of attributes.map(propertyOf)) {
    if (!Object.hasOwn(element, property)) continue;
    const value = element[property];
    delete element[property];
    element[property] = value;
  }
}
