/** Namespaces of XLIFF and its modules. */

/** XLIFF 2.0 and 2.1 share one namespace. */
export const XLIFF_20 = 'urn:oasis:names:tc:xliff:document:2.0';
export const XLIFF_22 = 'urn:oasis:names:tc:xliff:document:2.2';
export const XLIFF_12 = 'urn:oasis:names:tc:xliff:document:1.2';

export const MATCHES = 'urn:oasis:names:tc:xliff:matches:2.0';
export const GLOSSARY = 'urn:oasis:names:tc:xliff:glossary:2.0';
export const FORMAT_STYLE = 'urn:oasis:names:tc:xliff:fs:2.0';
export const METADATA = 'urn:oasis:names:tc:xliff:metadata:2.0';
export const RESOURCE_DATA = 'urn:oasis:names:tc:xliff:resourcedata:2.0';
export const CHANGE_TRACKING = 'urn:oasis:names:tc:xliff:changetracking:2.0';
export const SIZE_RESTRICTION = 'urn:oasis:names:tc:xliff:sizerestriction:2.0';
export const VALIDATION = 'urn:oasis:names:tc:xliff:validation:2.0';
export const PLURALS = 'urn:oasis:names:tc:xliff:pgs:1.0';
export const ITS = 'http://www.w3.org/2005/11/its';
export const ITS_XLIFF = 'urn:oasis:names:tc:xliff:itsm:2.1';

export const XML = 'http://www.w3.org/XML/1998/namespace';
export const XMLNS = 'http://www.w3.org/2000/xmlns/';

/** Of Dragoman's own attributes. */
export const DRAGOMAN = 'urn:dragoman:1';
