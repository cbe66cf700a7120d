/** Characters that stand side by side without a blank: where a line is broken between two of them, nothing takes its place. */
export const CHINESE = /[\p{Script=Han}（）、，。；：“”]/u;
