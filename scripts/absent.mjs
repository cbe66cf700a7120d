// What stands in a bundle for a module of Node that it must not use.
export default {};
