/*eslint-disable block-scoped-var, id-length, no-control-regex, no-magic-numbers, no-mixed-operators, no-prototype-builtins, no-redeclare, no-shadow, no-var, sort-vars, default-case, jsdoc/require-param*/
import $protobuf from "protobufjs/minimal.js";

// Common aliases
const $Reader = $protobuf.Reader, $Writer = $protobuf.Writer, $util = $protobuf.util;
const $Object = $util.global.Object, $undefined = $util.global.undefined, $Error = $util.global.Error, $RangeError = $util.global.RangeError;

// Exported root namespace
const $root = $protobuf.roots["knowngood_v1"] || ($protobuf.roots["knowngood_v1"] = {});

export const knowngood = $root.knowngood = (() => {

    /**
     * Namespace knowngood.
     * @exports knowngood
     * @namespace
     */
    const knowngood = {};

    knowngood.v1 = (function() {

        /**
         * Namespace v1.
         * @memberof knowngood
         * @namespace
         */
        const v1 = {};

        v1.Batch = (function() {

            /**
             * Properties of a Batch.
             * @typedef {Object} knowngood.v1.Batch.$Properties
             * @property {number|null} [schema] Batch schema
             * @property {string|null} [host] Batch host
             * @property {string|null} [outbox] Batch outbox
             * @property {number|null} [seq] Batch seq
             * @property {number|null} [runUs] Batch runUs
             * @property {string|null} [sensor] Batch sensor
             * @property {Array.<Uint8Array>|null} [containers] Batch containers
             * @property {Array.<Uint8Array>|null} [records] Batch records
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Batch.
             * @memberof knowngood.v1
             * @interface IBatch
             * @augments knowngood.v1.Batch.$Properties
             * @deprecated Use knowngood.v1.Batch.$Properties instead.
             */

            /**
             * Shape of a Batch.
             * @typedef {knowngood.v1.Batch.$Properties} knowngood.v1.Batch.$Shape
             */

            /**
             * Constructs a new Batch.
             * @memberof knowngood.v1
             * @classdesc Represents a Batch.
             * @constructor
             * @param {knowngood.v1.Batch.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Batch = function (properties) {
                this.containers = [];
                this.records = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Batch schema.
             * @member {number} schema
             * @memberof knowngood.v1.Batch
             * @instance
             */
            Batch.prototype.schema = 0;

            /**
             * Batch host.
             * @member {string} host
             * @memberof knowngood.v1.Batch
             * @instance
             */
            Batch.prototype.host = "";

            /**
             * Batch outbox.
             * @member {string} outbox
             * @memberof knowngood.v1.Batch
             * @instance
             */
            Batch.prototype.outbox = "";

            /**
             * Batch seq.
             * @member {number} seq
             * @memberof knowngood.v1.Batch
             * @instance
             */
            Batch.prototype.seq = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Batch runUs.
             * @member {number} runUs
             * @memberof knowngood.v1.Batch
             * @instance
             */
            Batch.prototype.runUs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Batch sensor.
             * @member {string} sensor
             * @memberof knowngood.v1.Batch
             * @instance
             */
            Batch.prototype.sensor = "";

            /**
             * Batch containers.
             * @member {Array.<Uint8Array>} containers
             * @memberof knowngood.v1.Batch
             * @instance
             */
            Batch.prototype.containers = $util.emptyArray;

            /**
             * Batch records.
             * @member {Array.<Uint8Array>} records
             * @memberof knowngood.v1.Batch
             * @instance
             */
            Batch.prototype.records = $util.emptyArray;

            /**
             * Encodes the specified Batch message. Does not implicitly {@link knowngood.v1.Batch.verify|verify} messages.
             * @function encode
             * @memberof knowngood.v1.Batch
             * @static
             * @param {knowngood.v1.Batch.$Properties} message Batch message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Batch.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.schema != null && $Object.hasOwnProperty.call(message, "schema") && message.schema !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.schema);
                if (message.host != null && $Object.hasOwnProperty.call(message, "host") && message.host !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.host);
                if (message.outbox != null && $Object.hasOwnProperty.call(message, "outbox") && message.outbox !== "")
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.outbox);
                if (message.seq != null && $Object.hasOwnProperty.call(message, "seq") && (typeof message.seq === "object" ? message.seq.low || message.seq.high : message.seq !== 0))
                    writer.uint32(/* id 4, wireType 0 =*/32).uint64(message.seq);
                if (message.runUs != null && $Object.hasOwnProperty.call(message, "runUs") && (typeof message.runUs === "object" ? message.runUs.low || message.runUs.high : message.runUs !== 0))
                    writer.uint32(/* id 5, wireType 0 =*/40).uint64(message.runUs);
                if (message.sensor != null && $Object.hasOwnProperty.call(message, "sensor") && message.sensor !== "")
                    writer.uint32(/* id 6, wireType 2 =*/50).string(message.sensor);
                if (message.containers != null && message.containers.length)
                    for (let i = 0; i < message.containers.length; ++i)
                        writer.uint32(/* id 7, wireType 2 =*/58).bytes(message.containers[i]);
                if (message.records != null && message.records.length)
                    for (let i = 0; i < message.records.length; ++i)
                        writer.uint32(/* id 8, wireType 2 =*/66).bytes(message.records[i]);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Batch message from the specified reader or buffer.
             * @function decode
             * @memberof knowngood.v1.Batch
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {knowngood.v1.Batch & knowngood.v1.Batch.$Shape} Batch
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Batch.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.knowngood.v1.Batch();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.schema = value;
                            else
                                delete message.schema;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.host = value;
                            else
                                delete message.host;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.outbox = value;
                            else
                                delete message.outbox;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.seq = value;
                            else
                                delete message.seq;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.runUs = value;
                            else
                                delete message.runUs;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.sensor = value;
                            else
                                delete message.sensor;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if (!(message.containers && message.containers.length))
                                message.containers = [];
                            message.containers.push(reader.bytes());
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            if (!(message.records && message.records.length))
                                message.records = [];
                            message.records.push(reader.bytes());
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Batch;
        })();

        v1.ContainerRef = (function() {

            /**
             * Properties of a ContainerRef.
             * @typedef {Object} knowngood.v1.ContainerRef.$Properties
             * @property {string|null} [id] ContainerRef id
             * @property {string|null} [name] ContainerRef name
             * @property {string|null} [image] ContainerRef image
             * @property {string|null} [imageName] ContainerRef imageName
             * @property {string|null} [workload] ContainerRef workload
             * @property {number|null} [generation] ContainerRef generation
             * @property {number|null} [startedAtUs] ContainerRef startedAtUs
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ContainerRef.
             * @memberof knowngood.v1
             * @interface IContainerRef
             * @augments knowngood.v1.ContainerRef.$Properties
             * @deprecated Use knowngood.v1.ContainerRef.$Properties instead.
             */

            /**
             * Shape of a ContainerRef.
             * @typedef {knowngood.v1.ContainerRef.$Properties} knowngood.v1.ContainerRef.$Shape
             */

            /**
             * Constructs a new ContainerRef.
             * @memberof knowngood.v1
             * @classdesc Represents a ContainerRef.
             * @constructor
             * @param {knowngood.v1.ContainerRef.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ContainerRef = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ContainerRef id.
             * @member {string} id
             * @memberof knowngood.v1.ContainerRef
             * @instance
             */
            ContainerRef.prototype.id = "";

            /**
             * ContainerRef name.
             * @member {string} name
             * @memberof knowngood.v1.ContainerRef
             * @instance
             */
            ContainerRef.prototype.name = "";

            /**
             * ContainerRef image.
             * @member {string} image
             * @memberof knowngood.v1.ContainerRef
             * @instance
             */
            ContainerRef.prototype.image = "";

            /**
             * ContainerRef imageName.
             * @member {string} imageName
             * @memberof knowngood.v1.ContainerRef
             * @instance
             */
            ContainerRef.prototype.imageName = "";

            /**
             * ContainerRef workload.
             * @member {string} workload
             * @memberof knowngood.v1.ContainerRef
             * @instance
             */
            ContainerRef.prototype.workload = "";

            /**
             * ContainerRef generation.
             * @member {number} generation
             * @memberof knowngood.v1.ContainerRef
             * @instance
             */
            ContainerRef.prototype.generation = 0;

            /**
             * ContainerRef startedAtUs.
             * @member {number} startedAtUs
             * @memberof knowngood.v1.ContainerRef
             * @instance
             */
            ContainerRef.prototype.startedAtUs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Encodes the specified ContainerRef message. Does not implicitly {@link knowngood.v1.ContainerRef.verify|verify} messages.
             * @function encode
             * @memberof knowngood.v1.ContainerRef
             * @static
             * @param {knowngood.v1.ContainerRef.$Properties} message ContainerRef message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ContainerRef.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.id);
                if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.name);
                if (message.image != null && $Object.hasOwnProperty.call(message, "image") && message.image !== "")
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.image);
                if (message.imageName != null && $Object.hasOwnProperty.call(message, "imageName") && message.imageName !== "")
                    writer.uint32(/* id 4, wireType 2 =*/34).string(message.imageName);
                if (message.workload != null && $Object.hasOwnProperty.call(message, "workload") && message.workload !== "")
                    writer.uint32(/* id 5, wireType 2 =*/42).string(message.workload);
                if (message.generation != null && $Object.hasOwnProperty.call(message, "generation") && message.generation !== 0)
                    writer.uint32(/* id 6, wireType 0 =*/48).uint32(message.generation);
                if (message.startedAtUs != null && $Object.hasOwnProperty.call(message, "startedAtUs") && (typeof message.startedAtUs === "object" ? message.startedAtUs.low || message.startedAtUs.high : message.startedAtUs !== 0))
                    writer.uint32(/* id 7, wireType 0 =*/56).uint64(message.startedAtUs);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ContainerRef message from the specified reader or buffer.
             * @function decode
             * @memberof knowngood.v1.ContainerRef
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {knowngood.v1.ContainerRef & knowngood.v1.ContainerRef.$Shape} ContainerRef
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ContainerRef.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.knowngood.v1.ContainerRef();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.id = value;
                            else
                                delete message.id;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.name = value;
                            else
                                delete message.name;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.image = value;
                            else
                                delete message.image;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.imageName = value;
                            else
                                delete message.imageName;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.workload = value;
                            else
                                delete message.workload;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.generation = value;
                            else
                                delete message.generation;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.startedAtUs = value;
                            else
                                delete message.startedAtUs;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return ContainerRef;
        })();

        v1.Record = (function() {

            /**
             * Properties of a Record.
             * @typedef {Object} knowngood.v1.Record.$Properties
             * @property {knowngood.v1.First.$Properties|null} [first] Record first
             * @property {knowngood.v1.Tally.$Properties|null} [tally] Record tally
             * @property {knowngood.v1.Minute.$Properties|null} [minute] Record minute
             * @property {knowngood.v1.Gap.$Properties|null} [gap] Record gap
             * @property {"first"|"tally"|"minute"|"gap"} [body] Record body
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Record.
             * @memberof knowngood.v1
             * @interface IRecord
             * @augments knowngood.v1.Record.$Properties
             * @deprecated Use knowngood.v1.Record.$Properties instead.
             */

            /**
             * Narrowed shape of a Record.
             * @typedef {{
             *   first?: knowngood.v1.First.$Shape|null;
             *   tally?: knowngood.v1.Tally.$Shape|null;
             *   minute?: knowngood.v1.Minute.$Shape|null;
             *   gap?: knowngood.v1.Gap.$Shape|null;
             *   $unknowns?: Array.<Uint8Array>;
             * } & (
             *   ({ body?: undefined; first?: null; tally?: null; minute?: null; gap?: null }|{ body?: "first"; first: knowngood.v1.First.$Shape; tally?: null; minute?: null; gap?: null }|{ body?: "tally"; first?: null; tally: knowngood.v1.Tally.$Shape; minute?: null; gap?: null }|{ body?: "minute"; first?: null; tally?: null; minute: knowngood.v1.Minute.$Shape; gap?: null }|{ body?: "gap"; first?: null; tally?: null; minute?: null; gap: knowngood.v1.Gap.$Shape })
             * )} knowngood.v1.Record.$Shape
             */

            /**
             * Constructs a new Record.
             * @memberof knowngood.v1
             * @classdesc Represents a Record.
             * @constructor
             * @param {knowngood.v1.Record.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Record = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Record first.
             * @member {knowngood.v1.First.$Properties|null|undefined} first
             * @memberof knowngood.v1.Record
             * @instance
             */
            Record.prototype.first = null;

            /**
             * Record tally.
             * @member {knowngood.v1.Tally.$Properties|null|undefined} tally
             * @memberof knowngood.v1.Record
             * @instance
             */
            Record.prototype.tally = null;

            /**
             * Record minute.
             * @member {knowngood.v1.Minute.$Properties|null|undefined} minute
             * @memberof knowngood.v1.Record
             * @instance
             */
            Record.prototype.minute = null;

            /**
             * Record gap.
             * @member {knowngood.v1.Gap.$Properties|null|undefined} gap
             * @memberof knowngood.v1.Record
             * @instance
             */
            Record.prototype.gap = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            /**
             * Record body.
             * @member {"first"|"tally"|"minute"|"gap"|undefined} body
             * @memberof knowngood.v1.Record
             * @instance
             */
            $Object.defineProperty(Record.prototype, "body", {
                get: $util.oneOfGetter($oneOfFields = ["first", "tally", "minute", "gap"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Encodes the specified Record message. Does not implicitly {@link knowngood.v1.Record.verify|verify} messages.
             * @function encode
             * @memberof knowngood.v1.Record
             * @static
             * @param {knowngood.v1.Record.$Properties} message Record message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Record.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.first != null && $Object.hasOwnProperty.call(message, "first"))
                    $root.knowngood.v1.First.encode(message.first, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.tally != null && $Object.hasOwnProperty.call(message, "tally"))
                    $root.knowngood.v1.Tally.encode(message.tally, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.minute != null && $Object.hasOwnProperty.call(message, "minute"))
                    $root.knowngood.v1.Minute.encode(message.minute, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.gap != null && $Object.hasOwnProperty.call(message, "gap"))
                    $root.knowngood.v1.Gap.encode(message.gap, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Record message from the specified reader or buffer.
             * @function decode
             * @memberof knowngood.v1.Record
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {knowngood.v1.Record & knowngood.v1.Record.$Shape} Record
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Record.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.knowngood.v1.Record();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.first = $root.knowngood.v1.First.decode(reader, reader.size(), $undefined, _depth + 1, message.first);
                            message.body = "first";
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.tally = $root.knowngood.v1.Tally.decode(reader, reader.size(), $undefined, _depth + 1, message.tally);
                            message.body = "tally";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.minute = $root.knowngood.v1.Minute.decode(reader, reader.size(), $undefined, _depth + 1, message.minute);
                            message.body = "minute";
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.gap = $root.knowngood.v1.Gap.decode(reader, reader.size(), $undefined, _depth + 1, message.gap);
                            message.body = "gap";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Record;
        })();

        v1.First = (function() {

            /**
             * Properties of a First.
             * @typedef {Object} knowngood.v1.First.$Properties
             * @property {string|null} [container] First container
             * @property {string|null} [key] First key
             * @property {knowngood.v1.Behaviour.$Properties|null} [behaviour] First behaviour
             * @property {knowngood.v1.Evidence.$Properties|null} [evidence] First evidence
             * @property {number|null} [observedAtUs] First observedAtUs
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a First.
             * @memberof knowngood.v1
             * @interface IFirst
             * @augments knowngood.v1.First.$Properties
             * @deprecated Use knowngood.v1.First.$Properties instead.
             */

            /**
             * Shape of a First.
             * @typedef {{
             *   container?: string|null;
             *   key?: string|null;
             *   behaviour?: knowngood.v1.Behaviour.$Shape|null;
             *   evidence?: knowngood.v1.Evidence.$Shape|null;
             *   observedAtUs?: number|null;
             *   $unknowns?: Array.<Uint8Array>;
             * }} knowngood.v1.First.$Shape
             */

            /**
             * Constructs a new First.
             * @memberof knowngood.v1
             * @classdesc Represents a First.
             * @constructor
             * @param {knowngood.v1.First.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const First = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * First container.
             * @member {string} container
             * @memberof knowngood.v1.First
             * @instance
             */
            First.prototype.container = "";

            /**
             * First key.
             * @member {string} key
             * @memberof knowngood.v1.First
             * @instance
             */
            First.prototype.key = "";

            /**
             * First behaviour.
             * @member {knowngood.v1.Behaviour.$Properties|null|undefined} behaviour
             * @memberof knowngood.v1.First
             * @instance
             */
            First.prototype.behaviour = null;

            /**
             * First evidence.
             * @member {knowngood.v1.Evidence.$Properties|null|undefined} evidence
             * @memberof knowngood.v1.First
             * @instance
             */
            First.prototype.evidence = null;

            /**
             * First observedAtUs.
             * @member {number} observedAtUs
             * @memberof knowngood.v1.First
             * @instance
             */
            First.prototype.observedAtUs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Encodes the specified First message. Does not implicitly {@link knowngood.v1.First.verify|verify} messages.
             * @function encode
             * @memberof knowngood.v1.First
             * @static
             * @param {knowngood.v1.First.$Properties} message First message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            First.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.container != null && $Object.hasOwnProperty.call(message, "container") && message.container !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.container);
                if (message.key != null && $Object.hasOwnProperty.call(message, "key") && message.key !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.key);
                if (message.behaviour != null && $Object.hasOwnProperty.call(message, "behaviour"))
                    $root.knowngood.v1.Behaviour.encode(message.behaviour, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.evidence != null && $Object.hasOwnProperty.call(message, "evidence"))
                    $root.knowngood.v1.Evidence.encode(message.evidence, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                if (message.observedAtUs != null && $Object.hasOwnProperty.call(message, "observedAtUs") && (typeof message.observedAtUs === "object" ? message.observedAtUs.low || message.observedAtUs.high : message.observedAtUs !== 0))
                    writer.uint32(/* id 5, wireType 0 =*/40).uint64(message.observedAtUs);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a First message from the specified reader or buffer.
             * @function decode
             * @memberof knowngood.v1.First
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {knowngood.v1.First & knowngood.v1.First.$Shape} First
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            First.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.knowngood.v1.First();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.container = value;
                            else
                                delete message.container;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.key = value;
                            else
                                delete message.key;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.behaviour = $root.knowngood.v1.Behaviour.decode(reader, reader.size(), $undefined, _depth + 1, message.behaviour);
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.evidence = $root.knowngood.v1.Evidence.decode(reader, reader.size(), $undefined, _depth + 1, message.evidence);
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.observedAtUs = value;
                            else
                                delete message.observedAtUs;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return First;
        })();

        v1.Tally = (function() {

            /**
             * Properties of a Tally.
             * @typedef {Object} knowngood.v1.Tally.$Properties
             * @property {string|null} [container] Tally container
             * @property {string|null} [key] Tally key
             * @property {number|null} [minute] Tally minute
             * @property {number|null} [count] Tally count
             * @property {number|null} [lastAtUs] Tally lastAtUs
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Tally.
             * @memberof knowngood.v1
             * @interface ITally
             * @augments knowngood.v1.Tally.$Properties
             * @deprecated Use knowngood.v1.Tally.$Properties instead.
             */

            /**
             * Shape of a Tally.
             * @typedef {knowngood.v1.Tally.$Properties} knowngood.v1.Tally.$Shape
             */

            /**
             * Constructs a new Tally.
             * @memberof knowngood.v1
             * @classdesc Represents a Tally.
             * @constructor
             * @param {knowngood.v1.Tally.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Tally = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Tally container.
             * @member {string} container
             * @memberof knowngood.v1.Tally
             * @instance
             */
            Tally.prototype.container = "";

            /**
             * Tally key.
             * @member {string} key
             * @memberof knowngood.v1.Tally
             * @instance
             */
            Tally.prototype.key = "";

            /**
             * Tally minute.
             * @member {number} minute
             * @memberof knowngood.v1.Tally
             * @instance
             */
            Tally.prototype.minute = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Tally count.
             * @member {number} count
             * @memberof knowngood.v1.Tally
             * @instance
             */
            Tally.prototype.count = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Tally lastAtUs.
             * @member {number} lastAtUs
             * @memberof knowngood.v1.Tally
             * @instance
             */
            Tally.prototype.lastAtUs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Encodes the specified Tally message. Does not implicitly {@link knowngood.v1.Tally.verify|verify} messages.
             * @function encode
             * @memberof knowngood.v1.Tally
             * @static
             * @param {knowngood.v1.Tally.$Properties} message Tally message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Tally.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.container != null && $Object.hasOwnProperty.call(message, "container") && message.container !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.container);
                if (message.key != null && $Object.hasOwnProperty.call(message, "key") && message.key !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.key);
                if (message.minute != null && $Object.hasOwnProperty.call(message, "minute") && (typeof message.minute === "object" ? message.minute.low || message.minute.high : message.minute !== 0))
                    writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.minute);
                if (message.count != null && $Object.hasOwnProperty.call(message, "count") && (typeof message.count === "object" ? message.count.low || message.count.high : message.count !== 0))
                    writer.uint32(/* id 4, wireType 0 =*/32).uint64(message.count);
                if (message.lastAtUs != null && $Object.hasOwnProperty.call(message, "lastAtUs") && (typeof message.lastAtUs === "object" ? message.lastAtUs.low || message.lastAtUs.high : message.lastAtUs !== 0))
                    writer.uint32(/* id 5, wireType 0 =*/40).uint64(message.lastAtUs);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Tally message from the specified reader or buffer.
             * @function decode
             * @memberof knowngood.v1.Tally
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {knowngood.v1.Tally & knowngood.v1.Tally.$Shape} Tally
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Tally.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.knowngood.v1.Tally();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.container = value;
                            else
                                delete message.container;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.key = value;
                            else
                                delete message.key;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.minute = value;
                            else
                                delete message.minute;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.count = value;
                            else
                                delete message.count;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.lastAtUs = value;
                            else
                                delete message.lastAtUs;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Tally;
        })();

        v1.Minute = (function() {

            /**
             * Properties of a Minute.
             * @typedef {Object} knowngood.v1.Minute.$Properties
             * @property {string|null} [container] Minute container
             * @property {number|null} [minute] Minute minute
             * @property {number|null} [observedMs] Minute observedMs
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Minute.
             * @memberof knowngood.v1
             * @interface IMinute
             * @augments knowngood.v1.Minute.$Properties
             * @deprecated Use knowngood.v1.Minute.$Properties instead.
             */

            /**
             * Shape of a Minute.
             * @typedef {knowngood.v1.Minute.$Properties} knowngood.v1.Minute.$Shape
             */

            /**
             * Constructs a new Minute.
             * @memberof knowngood.v1
             * @classdesc Represents a Minute.
             * @constructor
             * @param {knowngood.v1.Minute.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Minute = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Minute container.
             * @member {string} container
             * @memberof knowngood.v1.Minute
             * @instance
             */
            Minute.prototype.container = "";

            /**
             * Minute minute.
             * @member {number} minute
             * @memberof knowngood.v1.Minute
             * @instance
             */
            Minute.prototype.minute = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Minute observedMs.
             * @member {number} observedMs
             * @memberof knowngood.v1.Minute
             * @instance
             */
            Minute.prototype.observedMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Encodes the specified Minute message. Does not implicitly {@link knowngood.v1.Minute.verify|verify} messages.
             * @function encode
             * @memberof knowngood.v1.Minute
             * @static
             * @param {knowngood.v1.Minute.$Properties} message Minute message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Minute.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.container != null && $Object.hasOwnProperty.call(message, "container") && message.container !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.container);
                if (message.minute != null && $Object.hasOwnProperty.call(message, "minute") && (typeof message.minute === "object" ? message.minute.low || message.minute.high : message.minute !== 0))
                    writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.minute);
                if (message.observedMs != null && $Object.hasOwnProperty.call(message, "observedMs") && (typeof message.observedMs === "object" ? message.observedMs.low || message.observedMs.high : message.observedMs !== 0))
                    writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.observedMs);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Minute message from the specified reader or buffer.
             * @function decode
             * @memberof knowngood.v1.Minute
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {knowngood.v1.Minute & knowngood.v1.Minute.$Shape} Minute
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Minute.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.knowngood.v1.Minute();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.container = value;
                            else
                                delete message.container;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.minute = value;
                            else
                                delete message.minute;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.observedMs = value;
                            else
                                delete message.observedMs;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Minute;
        })();

        v1.Gap = (function() {

            /**
             * Properties of a Gap.
             * @typedef {Object} knowngood.v1.Gap.$Properties
             * @property {string|null} [id] Gap id
             * @property {string|null} [cause] Gap cause
             * @property {number|null} [fromUs] Gap fromUs
             * @property {number|null} [toUs] Gap toUs
             * @property {number|null} [count] Gap count
             * @property {Array.<string>|null} [containers] Gap containers
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Gap.
             * @memberof knowngood.v1
             * @interface IGap
             * @augments knowngood.v1.Gap.$Properties
             * @deprecated Use knowngood.v1.Gap.$Properties instead.
             */

            /**
             * Shape of a Gap.
             * @typedef {knowngood.v1.Gap.$Properties} knowngood.v1.Gap.$Shape
             */

            /**
             * Constructs a new Gap.
             * @memberof knowngood.v1
             * @classdesc Represents a Gap.
             * @constructor
             * @param {knowngood.v1.Gap.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Gap = function (properties) {
                this.containers = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Gap id.
             * @member {string} id
             * @memberof knowngood.v1.Gap
             * @instance
             */
            Gap.prototype.id = "";

            /**
             * Gap cause.
             * @member {string} cause
             * @memberof knowngood.v1.Gap
             * @instance
             */
            Gap.prototype.cause = "";

            /**
             * Gap fromUs.
             * @member {number} fromUs
             * @memberof knowngood.v1.Gap
             * @instance
             */
            Gap.prototype.fromUs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Gap toUs.
             * @member {number} toUs
             * @memberof knowngood.v1.Gap
             * @instance
             */
            Gap.prototype.toUs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Gap count.
             * @member {number|null|undefined} count
             * @memberof knowngood.v1.Gap
             * @instance
             */
            Gap.prototype.count = null;

            /**
             * Gap containers.
             * @member {Array.<string>} containers
             * @memberof knowngood.v1.Gap
             * @instance
             */
            Gap.prototype.containers = $util.emptyArray;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Gap.prototype, "_count", {
                get: $util.oneOfGetter($oneOfFields = ["count"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Encodes the specified Gap message. Does not implicitly {@link knowngood.v1.Gap.verify|verify} messages.
             * @function encode
             * @memberof knowngood.v1.Gap
             * @static
             * @param {knowngood.v1.Gap.$Properties} message Gap message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Gap.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.id);
                if (message.cause != null && $Object.hasOwnProperty.call(message, "cause") && message.cause !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.cause);
                if (message.fromUs != null && $Object.hasOwnProperty.call(message, "fromUs") && (typeof message.fromUs === "object" ? message.fromUs.low || message.fromUs.high : message.fromUs !== 0))
                    writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.fromUs);
                if (message.toUs != null && $Object.hasOwnProperty.call(message, "toUs") && (typeof message.toUs === "object" ? message.toUs.low || message.toUs.high : message.toUs !== 0))
                    writer.uint32(/* id 4, wireType 0 =*/32).uint64(message.toUs);
                if (message.count != null && $Object.hasOwnProperty.call(message, "count"))
                    writer.uint32(/* id 5, wireType 0 =*/40).uint64(message.count);
                if (message.containers != null && message.containers.length)
                    for (let i = 0; i < message.containers.length; ++i)
                        writer.uint32(/* id 6, wireType 2 =*/50).string(message.containers[i]);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Gap message from the specified reader or buffer.
             * @function decode
             * @memberof knowngood.v1.Gap
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {knowngood.v1.Gap & knowngood.v1.Gap.$Shape} Gap
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Gap.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.knowngood.v1.Gap();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.id = value;
                            else
                                delete message.id;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.cause = value;
                            else
                                delete message.cause;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.fromUs = value;
                            else
                                delete message.fromUs;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.toUs = value;
                            else
                                delete message.toUs;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            message.count = reader.uint64();
                            message._count = "count";
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if (!(message.containers && message.containers.length))
                                message.containers = [];
                            message.containers.push(reader.stringVerify());
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Gap;
        })();

        v1.Behaviour = (function() {

            /**
             * Properties of a Behaviour.
             * @typedef {Object} knowngood.v1.Behaviour.$Properties
             * @property {knowngood.v1.Exec.$Properties|null} [exec] Behaviour exec
             * @property {knowngood.v1.Outgoing.$Properties|null} [connect] Behaviour connect
             * @property {knowngood.v1.Outgoing.$Properties|null} [send] Behaviour send
             * @property {knowngood.v1.Listen.$Properties|null} [listen] Behaviour listen
             * @property {knowngood.v1.Inbound.$Properties|null} [inbound] Behaviour inbound
             * @property {knowngood.v1.Socket.$Properties|null} [socket] Behaviour socket
             * @property {knowngood.v1.Write.$Properties|null} [write] Behaviour write
             * @property {knowngood.v1.Setting.$Properties|null} [settings] Behaviour settings
             * @property {knowngood.v1.ImageUse.$Properties|null} [image] Behaviour image
             * @property {"exec"|"connect"|"send"|"listen"|"inbound"|"socket"|"write"|"settings"|"image"} [body] Behaviour body
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Behaviour.
             * @memberof knowngood.v1
             * @interface IBehaviour
             * @augments knowngood.v1.Behaviour.$Properties
             * @deprecated Use knowngood.v1.Behaviour.$Properties instead.
             */

            /**
             * Narrowed shape of a Behaviour.
             * @typedef {{
             *   exec?: knowngood.v1.Exec.$Shape|null;
             *   connect?: knowngood.v1.Outgoing.$Shape|null;
             *   send?: knowngood.v1.Outgoing.$Shape|null;
             *   listen?: knowngood.v1.Listen.$Shape|null;
             *   inbound?: knowngood.v1.Inbound.$Shape|null;
             *   socket?: knowngood.v1.Socket.$Shape|null;
             *   write?: knowngood.v1.Write.$Shape|null;
             *   settings?: knowngood.v1.Setting.$Shape|null;
             *   image?: knowngood.v1.ImageUse.$Shape|null;
             *   $unknowns?: Array.<Uint8Array>;
             * } & (
             *   ({ body?: undefined; exec?: null; connect?: null; send?: null; listen?: null; inbound?: null; socket?: null; write?: null; settings?: null; image?: null }|{ body?: "exec"; exec: knowngood.v1.Exec.$Shape; connect?: null; send?: null; listen?: null; inbound?: null; socket?: null; write?: null; settings?: null; image?: null }|{ body?: "connect"; exec?: null; connect: knowngood.v1.Outgoing.$Shape; send?: null; listen?: null; inbound?: null; socket?: null; write?: null; settings?: null; image?: null }|{ body?: "send"; exec?: null; connect?: null; send: knowngood.v1.Outgoing.$Shape; listen?: null; inbound?: null; socket?: null; write?: null; settings?: null; image?: null }|{ body?: "listen"; exec?: null; connect?: null; send?: null; listen: knowngood.v1.Listen.$Shape; inbound?: null; socket?: null; write?: null; settings?: null; image?: null }|{ body?: "inbound"; exec?: null; connect?: null; send?: null; listen?: null; inbound: knowngood.v1.Inbound.$Shape; socket?: null; write?: null; settings?: null; image?: null }|{ body?: "socket"; exec?: null; connect?: null; send?: null; listen?: null; inbound?: null; socket: knowngood.v1.Socket.$Shape; write?: null; settings?: null; image?: null }|{ body?: "write"; exec?: null; connect?: null; send?: null; listen?: null; inbound?: null; socket?: null; write: knowngood.v1.Write.$Shape; settings?: null; image?: null }|{ body?: "settings"; exec?: null; connect?: null; send?: null; listen?: null; inbound?: null; socket?: null; write?: null; settings: knowngood.v1.Setting.$Shape; image?: null }|{ body?: "image"; exec?: null; connect?: null; send?: null; listen?: null; inbound?: null; socket?: null; write?: null; settings?: null; image: knowngood.v1.ImageUse.$Shape })
             * )} knowngood.v1.Behaviour.$Shape
             */

            /**
             * Constructs a new Behaviour.
             * @memberof knowngood.v1
             * @classdesc Represents a Behaviour.
             * @constructor
             * @param {knowngood.v1.Behaviour.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Behaviour = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Behaviour exec.
             * @member {knowngood.v1.Exec.$Properties|null|undefined} exec
             * @memberof knowngood.v1.Behaviour
             * @instance
             */
            Behaviour.prototype.exec = null;

            /**
             * Behaviour connect.
             * @member {knowngood.v1.Outgoing.$Properties|null|undefined} connect
             * @memberof knowngood.v1.Behaviour
             * @instance
             */
            Behaviour.prototype.connect = null;

            /**
             * Behaviour send.
             * @member {knowngood.v1.Outgoing.$Properties|null|undefined} send
             * @memberof knowngood.v1.Behaviour
             * @instance
             */
            Behaviour.prototype.send = null;

            /**
             * Behaviour listen.
             * @member {knowngood.v1.Listen.$Properties|null|undefined} listen
             * @memberof knowngood.v1.Behaviour
             * @instance
             */
            Behaviour.prototype.listen = null;

            /**
             * Behaviour inbound.
             * @member {knowngood.v1.Inbound.$Properties|null|undefined} inbound
             * @memberof knowngood.v1.Behaviour
             * @instance
             */
            Behaviour.prototype.inbound = null;

            /**
             * Behaviour socket.
             * @member {knowngood.v1.Socket.$Properties|null|undefined} socket
             * @memberof knowngood.v1.Behaviour
             * @instance
             */
            Behaviour.prototype.socket = null;

            /**
             * Behaviour write.
             * @member {knowngood.v1.Write.$Properties|null|undefined} write
             * @memberof knowngood.v1.Behaviour
             * @instance
             */
            Behaviour.prototype.write = null;

            /**
             * Behaviour settings.
             * @member {knowngood.v1.Setting.$Properties|null|undefined} settings
             * @memberof knowngood.v1.Behaviour
             * @instance
             */
            Behaviour.prototype.settings = null;

            /**
             * Behaviour image.
             * @member {knowngood.v1.ImageUse.$Properties|null|undefined} image
             * @memberof knowngood.v1.Behaviour
             * @instance
             */
            Behaviour.prototype.image = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            /**
             * Behaviour body.
             * @member {"exec"|"connect"|"send"|"listen"|"inbound"|"socket"|"write"|"settings"|"image"|undefined} body
             * @memberof knowngood.v1.Behaviour
             * @instance
             */
            $Object.defineProperty(Behaviour.prototype, "body", {
                get: $util.oneOfGetter($oneOfFields = ["exec", "connect", "send", "listen", "inbound", "socket", "write", "settings", "image"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Encodes the specified Behaviour message. Does not implicitly {@link knowngood.v1.Behaviour.verify|verify} messages.
             * @function encode
             * @memberof knowngood.v1.Behaviour
             * @static
             * @param {knowngood.v1.Behaviour.$Properties} message Behaviour message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Behaviour.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.exec != null && $Object.hasOwnProperty.call(message, "exec"))
                    $root.knowngood.v1.Exec.encode(message.exec, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.connect != null && $Object.hasOwnProperty.call(message, "connect"))
                    $root.knowngood.v1.Outgoing.encode(message.connect, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.send != null && $Object.hasOwnProperty.call(message, "send"))
                    $root.knowngood.v1.Outgoing.encode(message.send, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.listen != null && $Object.hasOwnProperty.call(message, "listen"))
                    $root.knowngood.v1.Listen.encode(message.listen, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                if (message.inbound != null && $Object.hasOwnProperty.call(message, "inbound"))
                    $root.knowngood.v1.Inbound.encode(message.inbound, writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                if (message.socket != null && $Object.hasOwnProperty.call(message, "socket"))
                    $root.knowngood.v1.Socket.encode(message.socket, writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
                if (message.write != null && $Object.hasOwnProperty.call(message, "write"))
                    $root.knowngood.v1.Write.encode(message.write, writer.uint32(/* id 7, wireType 2 =*/58).fork(), _depth + 1).ldelim();
                if (message.settings != null && $Object.hasOwnProperty.call(message, "settings"))
                    $root.knowngood.v1.Setting.encode(message.settings, writer.uint32(/* id 8, wireType 2 =*/66).fork(), _depth + 1).ldelim();
                if (message.image != null && $Object.hasOwnProperty.call(message, "image"))
                    $root.knowngood.v1.ImageUse.encode(message.image, writer.uint32(/* id 9, wireType 2 =*/74).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Behaviour message from the specified reader or buffer.
             * @function decode
             * @memberof knowngood.v1.Behaviour
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {knowngood.v1.Behaviour & knowngood.v1.Behaviour.$Shape} Behaviour
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Behaviour.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.knowngood.v1.Behaviour();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.exec = $root.knowngood.v1.Exec.decode(reader, reader.size(), $undefined, _depth + 1, message.exec);
                            message.body = "exec";
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.connect = $root.knowngood.v1.Outgoing.decode(reader, reader.size(), $undefined, _depth + 1, message.connect);
                            message.body = "connect";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.send = $root.knowngood.v1.Outgoing.decode(reader, reader.size(), $undefined, _depth + 1, message.send);
                            message.body = "send";
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.listen = $root.knowngood.v1.Listen.decode(reader, reader.size(), $undefined, _depth + 1, message.listen);
                            message.body = "listen";
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.inbound = $root.knowngood.v1.Inbound.decode(reader, reader.size(), $undefined, _depth + 1, message.inbound);
                            message.body = "inbound";
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            message.socket = $root.knowngood.v1.Socket.decode(reader, reader.size(), $undefined, _depth + 1, message.socket);
                            message.body = "socket";
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            message.write = $root.knowngood.v1.Write.decode(reader, reader.size(), $undefined, _depth + 1, message.write);
                            message.body = "write";
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            message.settings = $root.knowngood.v1.Setting.decode(reader, reader.size(), $undefined, _depth + 1, message.settings);
                            message.body = "settings";
                            continue;
                        }
                    case 9: {
                            if (wireType !== 2)
                                break;
                            message.image = $root.knowngood.v1.ImageUse.decode(reader, reader.size(), $undefined, _depth + 1, message.image);
                            message.body = "image";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Behaviour;
        })();

        v1.Names = (function() {

            /**
             * Properties of a Names.
             * @typedef {Object} knowngood.v1.Names.$Properties
             * @property {Array.<string>|null} [items] Names items
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Names.
             * @memberof knowngood.v1
             * @interface INames
             * @augments knowngood.v1.Names.$Properties
             * @deprecated Use knowngood.v1.Names.$Properties instead.
             */

            /**
             * Shape of a Names.
             * @typedef {knowngood.v1.Names.$Properties} knowngood.v1.Names.$Shape
             */

            /**
             * Constructs a new Names.
             * @memberof knowngood.v1
             * @classdesc Represents a Names.
             * @constructor
             * @param {knowngood.v1.Names.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Names = function (properties) {
                this.items = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Names items.
             * @member {Array.<string>} items
             * @memberof knowngood.v1.Names
             * @instance
             */
            Names.prototype.items = $util.emptyArray;

            /**
             * Encodes the specified Names message. Does not implicitly {@link knowngood.v1.Names.verify|verify} messages.
             * @function encode
             * @memberof knowngood.v1.Names
             * @static
             * @param {knowngood.v1.Names.$Properties} message Names message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Names.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.items != null && message.items.length)
                    for (let i = 0; i < message.items.length; ++i)
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.items[i]);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Names message from the specified reader or buffer.
             * @function decode
             * @memberof knowngood.v1.Names
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {knowngood.v1.Names & knowngood.v1.Names.$Shape} Names
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Names.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.knowngood.v1.Names();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.items && message.items.length))
                                message.items = [];
                            message.items.push(reader.stringVerify());
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Names;
        })();

        v1.Exec = (function() {

            /**
             * Properties of an Exec.
             * @typedef {Object} knowngood.v1.Exec.$Properties
             * @property {string|null} [exe] Exec exe
             * @property {string|null} [file] Exec file
             * @property {string|null} [applet] Exec applet
             * @property {string|null} [script] Exec script
             * @property {string|null} [scriptFile] Exec scriptFile
             * @property {string|null} [parent] Exec parent
             * @property {number|null} [user] Exec user
             * @property {string|null} [session] Exec session
             * @property {knowngood.v1.Names.$Properties|null} [loaders] Exec loaders
             * @property {string|null} [hash] Exec hash
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an Exec.
             * @memberof knowngood.v1
             * @interface IExec
             * @augments knowngood.v1.Exec.$Properties
             * @deprecated Use knowngood.v1.Exec.$Properties instead.
             */

            /**
             * Shape of an Exec.
             * @typedef {knowngood.v1.Exec.$Properties} knowngood.v1.Exec.$Shape
             */

            /**
             * Constructs a new Exec.
             * @memberof knowngood.v1
             * @classdesc Represents an Exec.
             * @constructor
             * @param {knowngood.v1.Exec.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Exec = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Exec exe.
             * @member {string|null|undefined} exe
             * @memberof knowngood.v1.Exec
             * @instance
             */
            Exec.prototype.exe = null;

            /**
             * Exec file.
             * @member {string|null|undefined} file
             * @memberof knowngood.v1.Exec
             * @instance
             */
            Exec.prototype.file = null;

            /**
             * Exec applet.
             * @member {string|null|undefined} applet
             * @memberof knowngood.v1.Exec
             * @instance
             */
            Exec.prototype.applet = null;

            /**
             * Exec script.
             * @member {string|null|undefined} script
             * @memberof knowngood.v1.Exec
             * @instance
             */
            Exec.prototype.script = null;

            /**
             * Exec scriptFile.
             * @member {string|null|undefined} scriptFile
             * @memberof knowngood.v1.Exec
             * @instance
             */
            Exec.prototype.scriptFile = null;

            /**
             * Exec parent.
             * @member {string|null|undefined} parent
             * @memberof knowngood.v1.Exec
             * @instance
             */
            Exec.prototype.parent = null;

            /**
             * Exec user.
             * @member {number|null|undefined} user
             * @memberof knowngood.v1.Exec
             * @instance
             */
            Exec.prototype.user = null;

            /**
             * Exec session.
             * @member {string|null|undefined} session
             * @memberof knowngood.v1.Exec
             * @instance
             */
            Exec.prototype.session = null;

            /**
             * Exec loaders.
             * @member {knowngood.v1.Names.$Properties|null|undefined} loaders
             * @memberof knowngood.v1.Exec
             * @instance
             */
            Exec.prototype.loaders = null;

            /**
             * Exec hash.
             * @member {string|null|undefined} hash
             * @memberof knowngood.v1.Exec
             * @instance
             */
            Exec.prototype.hash = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Exec.prototype, "_exe", {
                get: $util.oneOfGetter($oneOfFields = ["exe"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Exec.prototype, "_file", {
                get: $util.oneOfGetter($oneOfFields = ["file"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Exec.prototype, "_applet", {
                get: $util.oneOfGetter($oneOfFields = ["applet"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Exec.prototype, "_script", {
                get: $util.oneOfGetter($oneOfFields = ["script"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Exec.prototype, "_scriptFile", {
                get: $util.oneOfGetter($oneOfFields = ["scriptFile"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Exec.prototype, "_parent", {
                get: $util.oneOfGetter($oneOfFields = ["parent"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Exec.prototype, "_user", {
                get: $util.oneOfGetter($oneOfFields = ["user"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Exec.prototype, "_session", {
                get: $util.oneOfGetter($oneOfFields = ["session"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Exec.prototype, "_hash", {
                get: $util.oneOfGetter($oneOfFields = ["hash"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Encodes the specified Exec message. Does not implicitly {@link knowngood.v1.Exec.verify|verify} messages.
             * @function encode
             * @memberof knowngood.v1.Exec
             * @static
             * @param {knowngood.v1.Exec.$Properties} message Exec message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Exec.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.exe != null && $Object.hasOwnProperty.call(message, "exe"))
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.exe);
                if (message.file != null && $Object.hasOwnProperty.call(message, "file"))
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.file);
                if (message.applet != null && $Object.hasOwnProperty.call(message, "applet"))
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.applet);
                if (message.script != null && $Object.hasOwnProperty.call(message, "script"))
                    writer.uint32(/* id 4, wireType 2 =*/34).string(message.script);
                if (message.scriptFile != null && $Object.hasOwnProperty.call(message, "scriptFile"))
                    writer.uint32(/* id 5, wireType 2 =*/42).string(message.scriptFile);
                if (message.parent != null && $Object.hasOwnProperty.call(message, "parent"))
                    writer.uint32(/* id 6, wireType 2 =*/50).string(message.parent);
                if (message.user != null && $Object.hasOwnProperty.call(message, "user"))
                    writer.uint32(/* id 7, wireType 0 =*/56).uint32(message.user);
                if (message.session != null && $Object.hasOwnProperty.call(message, "session"))
                    writer.uint32(/* id 8, wireType 2 =*/66).string(message.session);
                if (message.loaders != null && $Object.hasOwnProperty.call(message, "loaders"))
                    $root.knowngood.v1.Names.encode(message.loaders, writer.uint32(/* id 9, wireType 2 =*/74).fork(), _depth + 1).ldelim();
                if (message.hash != null && $Object.hasOwnProperty.call(message, "hash"))
                    writer.uint32(/* id 10, wireType 2 =*/82).string(message.hash);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an Exec message from the specified reader or buffer.
             * @function decode
             * @memberof knowngood.v1.Exec
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {knowngood.v1.Exec & knowngood.v1.Exec.$Shape} Exec
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Exec.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.knowngood.v1.Exec();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.exe = reader.stringVerify();
                            message._exe = "exe";
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.file = reader.stringVerify();
                            message._file = "file";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.applet = reader.stringVerify();
                            message._applet = "applet";
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.script = reader.stringVerify();
                            message._script = "script";
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.scriptFile = reader.stringVerify();
                            message._scriptFile = "scriptFile";
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            message.parent = reader.stringVerify();
                            message._parent = "parent";
                            continue;
                        }
                    case 7: {
                            if (wireType !== 0)
                                break;
                            message.user = reader.uint32();
                            message._user = "user";
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            message.session = reader.stringVerify();
                            message._session = "session";
                            continue;
                        }
                    case 9: {
                            if (wireType !== 2)
                                break;
                            message.loaders = $root.knowngood.v1.Names.decode(reader, reader.size(), $undefined, _depth + 1, message.loaders);
                            continue;
                        }
                    case 10: {
                            if (wireType !== 2)
                                break;
                            message.hash = reader.stringVerify();
                            message._hash = "hash";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Exec;
        })();

        v1.Outgoing = (function() {

            /**
             * Properties of an Outgoing.
             * @typedef {Object} knowngood.v1.Outgoing.$Properties
             * @property {string|null} [protocol] Outgoing protocol
             * @property {string|null} [peer] Outgoing peer
             * @property {number|null} [port] Outgoing port
             * @property {string|null} [name] Outgoing name
             * @property {string|null} [exe] Outgoing exe
             * @property {number|null} [user] Outgoing user
             * @property {string|null} [session] Outgoing session
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an Outgoing.
             * @memberof knowngood.v1
             * @interface IOutgoing
             * @augments knowngood.v1.Outgoing.$Properties
             * @deprecated Use knowngood.v1.Outgoing.$Properties instead.
             */

            /**
             * Shape of an Outgoing.
             * @typedef {knowngood.v1.Outgoing.$Properties} knowngood.v1.Outgoing.$Shape
             */

            /**
             * Constructs a new Outgoing.
             * @memberof knowngood.v1
             * @classdesc Represents an Outgoing.
             * @constructor
             * @param {knowngood.v1.Outgoing.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Outgoing = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Outgoing protocol.
             * @member {string|null|undefined} protocol
             * @memberof knowngood.v1.Outgoing
             * @instance
             */
            Outgoing.prototype.protocol = null;

            /**
             * Outgoing peer.
             * @member {string|null|undefined} peer
             * @memberof knowngood.v1.Outgoing
             * @instance
             */
            Outgoing.prototype.peer = null;

            /**
             * Outgoing port.
             * @member {number|null|undefined} port
             * @memberof knowngood.v1.Outgoing
             * @instance
             */
            Outgoing.prototype.port = null;

            /**
             * Outgoing name.
             * @member {string|null|undefined} name
             * @memberof knowngood.v1.Outgoing
             * @instance
             */
            Outgoing.prototype.name = null;

            /**
             * Outgoing exe.
             * @member {string|null|undefined} exe
             * @memberof knowngood.v1.Outgoing
             * @instance
             */
            Outgoing.prototype.exe = null;

            /**
             * Outgoing user.
             * @member {number|null|undefined} user
             * @memberof knowngood.v1.Outgoing
             * @instance
             */
            Outgoing.prototype.user = null;

            /**
             * Outgoing session.
             * @member {string|null|undefined} session
             * @memberof knowngood.v1.Outgoing
             * @instance
             */
            Outgoing.prototype.session = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Outgoing.prototype, "_protocol", {
                get: $util.oneOfGetter($oneOfFields = ["protocol"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Outgoing.prototype, "_peer", {
                get: $util.oneOfGetter($oneOfFields = ["peer"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Outgoing.prototype, "_port", {
                get: $util.oneOfGetter($oneOfFields = ["port"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Outgoing.prototype, "_name", {
                get: $util.oneOfGetter($oneOfFields = ["name"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Outgoing.prototype, "_exe", {
                get: $util.oneOfGetter($oneOfFields = ["exe"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Outgoing.prototype, "_user", {
                get: $util.oneOfGetter($oneOfFields = ["user"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Outgoing.prototype, "_session", {
                get: $util.oneOfGetter($oneOfFields = ["session"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Encodes the specified Outgoing message. Does not implicitly {@link knowngood.v1.Outgoing.verify|verify} messages.
             * @function encode
             * @memberof knowngood.v1.Outgoing
             * @static
             * @param {knowngood.v1.Outgoing.$Properties} message Outgoing message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Outgoing.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.protocol != null && $Object.hasOwnProperty.call(message, "protocol"))
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.protocol);
                if (message.peer != null && $Object.hasOwnProperty.call(message, "peer"))
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.peer);
                if (message.port != null && $Object.hasOwnProperty.call(message, "port"))
                    writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.port);
                if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
                    writer.uint32(/* id 4, wireType 2 =*/34).string(message.name);
                if (message.exe != null && $Object.hasOwnProperty.call(message, "exe"))
                    writer.uint32(/* id 5, wireType 2 =*/42).string(message.exe);
                if (message.user != null && $Object.hasOwnProperty.call(message, "user"))
                    writer.uint32(/* id 6, wireType 0 =*/48).uint32(message.user);
                if (message.session != null && $Object.hasOwnProperty.call(message, "session"))
                    writer.uint32(/* id 7, wireType 2 =*/58).string(message.session);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an Outgoing message from the specified reader or buffer.
             * @function decode
             * @memberof knowngood.v1.Outgoing
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {knowngood.v1.Outgoing & knowngood.v1.Outgoing.$Shape} Outgoing
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Outgoing.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.knowngood.v1.Outgoing();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.protocol = reader.stringVerify();
                            message._protocol = "protocol";
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.peer = reader.stringVerify();
                            message._peer = "peer";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            message.port = reader.uint32();
                            message._port = "port";
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.name = reader.stringVerify();
                            message._name = "name";
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.exe = reader.stringVerify();
                            message._exe = "exe";
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            message.user = reader.uint32();
                            message._user = "user";
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            message.session = reader.stringVerify();
                            message._session = "session";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Outgoing;
        })();

        v1.Listen = (function() {

            /**
             * Properties of a Listen.
             * @typedef {Object} knowngood.v1.Listen.$Properties
             * @property {string|null} [protocol] Listen protocol
             * @property {number|null} [port] Listen port
             * @property {string|null} [exe] Listen exe
             * @property {string|null} [session] Listen session
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Listen.
             * @memberof knowngood.v1
             * @interface IListen
             * @augments knowngood.v1.Listen.$Properties
             * @deprecated Use knowngood.v1.Listen.$Properties instead.
             */

            /**
             * Shape of a Listen.
             * @typedef {knowngood.v1.Listen.$Properties} knowngood.v1.Listen.$Shape
             */

            /**
             * Constructs a new Listen.
             * @memberof knowngood.v1
             * @classdesc Represents a Listen.
             * @constructor
             * @param {knowngood.v1.Listen.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Listen = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Listen protocol.
             * @member {string|null|undefined} protocol
             * @memberof knowngood.v1.Listen
             * @instance
             */
            Listen.prototype.protocol = null;

            /**
             * Listen port.
             * @member {number|null|undefined} port
             * @memberof knowngood.v1.Listen
             * @instance
             */
            Listen.prototype.port = null;

            /**
             * Listen exe.
             * @member {string|null|undefined} exe
             * @memberof knowngood.v1.Listen
             * @instance
             */
            Listen.prototype.exe = null;

            /**
             * Listen session.
             * @member {string|null|undefined} session
             * @memberof knowngood.v1.Listen
             * @instance
             */
            Listen.prototype.session = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Listen.prototype, "_protocol", {
                get: $util.oneOfGetter($oneOfFields = ["protocol"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Listen.prototype, "_port", {
                get: $util.oneOfGetter($oneOfFields = ["port"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Listen.prototype, "_exe", {
                get: $util.oneOfGetter($oneOfFields = ["exe"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Listen.prototype, "_session", {
                get: $util.oneOfGetter($oneOfFields = ["session"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Encodes the specified Listen message. Does not implicitly {@link knowngood.v1.Listen.verify|verify} messages.
             * @function encode
             * @memberof knowngood.v1.Listen
             * @static
             * @param {knowngood.v1.Listen.$Properties} message Listen message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Listen.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.protocol != null && $Object.hasOwnProperty.call(message, "protocol"))
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.protocol);
                if (message.port != null && $Object.hasOwnProperty.call(message, "port"))
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.port);
                if (message.exe != null && $Object.hasOwnProperty.call(message, "exe"))
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.exe);
                if (message.session != null && $Object.hasOwnProperty.call(message, "session"))
                    writer.uint32(/* id 4, wireType 2 =*/34).string(message.session);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Listen message from the specified reader or buffer.
             * @function decode
             * @memberof knowngood.v1.Listen
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {knowngood.v1.Listen & knowngood.v1.Listen.$Shape} Listen
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Listen.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.knowngood.v1.Listen();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.protocol = reader.stringVerify();
                            message._protocol = "protocol";
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            message.port = reader.uint32();
                            message._port = "port";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.exe = reader.stringVerify();
                            message._exe = "exe";
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.session = reader.stringVerify();
                            message._session = "session";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Listen;
        })();

        v1.Inbound = (function() {

            /**
             * Properties of an Inbound.
             * @typedef {Object} knowngood.v1.Inbound.$Properties
             * @property {string|null} [protocol] Inbound protocol
             * @property {number|null} [port] Inbound port
             * @property {string|null} [peer] Inbound peer
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an Inbound.
             * @memberof knowngood.v1
             * @interface IInbound
             * @augments knowngood.v1.Inbound.$Properties
             * @deprecated Use knowngood.v1.Inbound.$Properties instead.
             */

            /**
             * Shape of an Inbound.
             * @typedef {knowngood.v1.Inbound.$Properties} knowngood.v1.Inbound.$Shape
             */

            /**
             * Constructs a new Inbound.
             * @memberof knowngood.v1
             * @classdesc Represents an Inbound.
             * @constructor
             * @param {knowngood.v1.Inbound.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Inbound = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Inbound protocol.
             * @member {string|null|undefined} protocol
             * @memberof knowngood.v1.Inbound
             * @instance
             */
            Inbound.prototype.protocol = null;

            /**
             * Inbound port.
             * @member {number|null|undefined} port
             * @memberof knowngood.v1.Inbound
             * @instance
             */
            Inbound.prototype.port = null;

            /**
             * Inbound peer.
             * @member {string|null|undefined} peer
             * @memberof knowngood.v1.Inbound
             * @instance
             */
            Inbound.prototype.peer = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Inbound.prototype, "_protocol", {
                get: $util.oneOfGetter($oneOfFields = ["protocol"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Inbound.prototype, "_port", {
                get: $util.oneOfGetter($oneOfFields = ["port"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Inbound.prototype, "_peer", {
                get: $util.oneOfGetter($oneOfFields = ["peer"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Encodes the specified Inbound message. Does not implicitly {@link knowngood.v1.Inbound.verify|verify} messages.
             * @function encode
             * @memberof knowngood.v1.Inbound
             * @static
             * @param {knowngood.v1.Inbound.$Properties} message Inbound message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Inbound.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.protocol != null && $Object.hasOwnProperty.call(message, "protocol"))
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.protocol);
                if (message.port != null && $Object.hasOwnProperty.call(message, "port"))
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.port);
                if (message.peer != null && $Object.hasOwnProperty.call(message, "peer"))
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.peer);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an Inbound message from the specified reader or buffer.
             * @function decode
             * @memberof knowngood.v1.Inbound
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {knowngood.v1.Inbound & knowngood.v1.Inbound.$Shape} Inbound
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Inbound.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.knowngood.v1.Inbound();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.protocol = reader.stringVerify();
                            message._protocol = "protocol";
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            message.port = reader.uint32();
                            message._port = "port";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.peer = reader.stringVerify();
                            message._peer = "peer";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Inbound;
        })();

        v1.Socket = (function() {

            /**
             * Properties of a Socket.
             * @typedef {Object} knowngood.v1.Socket.$Properties
             * @property {string|null} [protocol] Socket protocol
             * @property {string|null} [exe] Socket exe
             * @property {string|null} [session] Socket session
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Socket.
             * @memberof knowngood.v1
             * @interface ISocket
             * @augments knowngood.v1.Socket.$Properties
             * @deprecated Use knowngood.v1.Socket.$Properties instead.
             */

            /**
             * Shape of a Socket.
             * @typedef {knowngood.v1.Socket.$Properties} knowngood.v1.Socket.$Shape
             */

            /**
             * Constructs a new Socket.
             * @memberof knowngood.v1
             * @classdesc Represents a Socket.
             * @constructor
             * @param {knowngood.v1.Socket.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Socket = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Socket protocol.
             * @member {string|null|undefined} protocol
             * @memberof knowngood.v1.Socket
             * @instance
             */
            Socket.prototype.protocol = null;

            /**
             * Socket exe.
             * @member {string|null|undefined} exe
             * @memberof knowngood.v1.Socket
             * @instance
             */
            Socket.prototype.exe = null;

            /**
             * Socket session.
             * @member {string|null|undefined} session
             * @memberof knowngood.v1.Socket
             * @instance
             */
            Socket.prototype.session = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Socket.prototype, "_protocol", {
                get: $util.oneOfGetter($oneOfFields = ["protocol"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Socket.prototype, "_exe", {
                get: $util.oneOfGetter($oneOfFields = ["exe"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Socket.prototype, "_session", {
                get: $util.oneOfGetter($oneOfFields = ["session"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Encodes the specified Socket message. Does not implicitly {@link knowngood.v1.Socket.verify|verify} messages.
             * @function encode
             * @memberof knowngood.v1.Socket
             * @static
             * @param {knowngood.v1.Socket.$Properties} message Socket message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Socket.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.protocol != null && $Object.hasOwnProperty.call(message, "protocol"))
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.protocol);
                if (message.exe != null && $Object.hasOwnProperty.call(message, "exe"))
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.exe);
                if (message.session != null && $Object.hasOwnProperty.call(message, "session"))
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.session);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Socket message from the specified reader or buffer.
             * @function decode
             * @memberof knowngood.v1.Socket
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {knowngood.v1.Socket & knowngood.v1.Socket.$Shape} Socket
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Socket.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.knowngood.v1.Socket();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.protocol = reader.stringVerify();
                            message._protocol = "protocol";
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.exe = reader.stringVerify();
                            message._exe = "exe";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.session = reader.stringVerify();
                            message._session = "session";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Socket;
        })();

        v1.Write = (function() {

            /**
             * Properties of a Write.
             * @typedef {Object} knowngood.v1.Write.$Properties
             * @property {string|null} [path] Write path
             * @property {boolean|null} [executable] Write executable
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Write.
             * @memberof knowngood.v1
             * @interface IWrite
             * @augments knowngood.v1.Write.$Properties
             * @deprecated Use knowngood.v1.Write.$Properties instead.
             */

            /**
             * Shape of a Write.
             * @typedef {knowngood.v1.Write.$Properties} knowngood.v1.Write.$Shape
             */

            /**
             * Constructs a new Write.
             * @memberof knowngood.v1
             * @classdesc Represents a Write.
             * @constructor
             * @param {knowngood.v1.Write.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Write = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Write path.
             * @member {string|null|undefined} path
             * @memberof knowngood.v1.Write
             * @instance
             */
            Write.prototype.path = null;

            /**
             * Write executable.
             * @member {boolean|null|undefined} executable
             * @memberof knowngood.v1.Write
             * @instance
             */
            Write.prototype.executable = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Write.prototype, "_path", {
                get: $util.oneOfGetter($oneOfFields = ["path"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Write.prototype, "_executable", {
                get: $util.oneOfGetter($oneOfFields = ["executable"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Encodes the specified Write message. Does not implicitly {@link knowngood.v1.Write.verify|verify} messages.
             * @function encode
             * @memberof knowngood.v1.Write
             * @static
             * @param {knowngood.v1.Write.$Properties} message Write message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Write.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.path != null && $Object.hasOwnProperty.call(message, "path"))
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.path);
                if (message.executable != null && $Object.hasOwnProperty.call(message, "executable"))
                    writer.uint32(/* id 2, wireType 0 =*/16).bool(message.executable);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Write message from the specified reader or buffer.
             * @function decode
             * @memberof knowngood.v1.Write
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {knowngood.v1.Write & knowngood.v1.Write.$Shape} Write
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Write.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.knowngood.v1.Write();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.path = reader.stringVerify();
                            message._path = "path";
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            message.executable = reader.bool();
                            message._executable = "executable";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Write;
        })();

        v1.Setting = (function() {

            /**
             * Properties of a Setting.
             * @typedef {Object} knowngood.v1.Setting.$Properties
             * @property {string|null} [setting] Setting setting
             * @property {string|null} [value] Setting value
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Setting.
             * @memberof knowngood.v1
             * @interface ISetting
             * @augments knowngood.v1.Setting.$Properties
             * @deprecated Use knowngood.v1.Setting.$Properties instead.
             */

            /**
             * Shape of a Setting.
             * @typedef {knowngood.v1.Setting.$Properties} knowngood.v1.Setting.$Shape
             */

            /**
             * Constructs a new Setting.
             * @memberof knowngood.v1
             * @classdesc Represents a Setting.
             * @constructor
             * @param {knowngood.v1.Setting.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Setting = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Setting setting.
             * @member {string|null|undefined} setting
             * @memberof knowngood.v1.Setting
             * @instance
             */
            Setting.prototype.setting = null;

            /**
             * Setting value.
             * @member {string|null|undefined} value
             * @memberof knowngood.v1.Setting
             * @instance
             */
            Setting.prototype.value = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Setting.prototype, "_setting", {
                get: $util.oneOfGetter($oneOfFields = ["setting"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Setting.prototype, "_value", {
                get: $util.oneOfGetter($oneOfFields = ["value"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Encodes the specified Setting message. Does not implicitly {@link knowngood.v1.Setting.verify|verify} messages.
             * @function encode
             * @memberof knowngood.v1.Setting
             * @static
             * @param {knowngood.v1.Setting.$Properties} message Setting message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Setting.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.setting != null && $Object.hasOwnProperty.call(message, "setting"))
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.setting);
                if (message.value != null && $Object.hasOwnProperty.call(message, "value"))
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.value);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Setting message from the specified reader or buffer.
             * @function decode
             * @memberof knowngood.v1.Setting
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {knowngood.v1.Setting & knowngood.v1.Setting.$Shape} Setting
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Setting.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.knowngood.v1.Setting();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.setting = reader.stringVerify();
                            message._setting = "setting";
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.value = reader.stringVerify();
                            message._value = "value";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Setting;
        })();

        v1.ImageUse = (function() {

            /**
             * Properties of an ImageUse.
             * @typedef {Object} knowngood.v1.ImageUse.$Properties
             * @property {string|null} [id] ImageUse id
             * @property {string|null} [repository] ImageUse repository
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an ImageUse.
             * @memberof knowngood.v1
             * @interface IImageUse
             * @augments knowngood.v1.ImageUse.$Properties
             * @deprecated Use knowngood.v1.ImageUse.$Properties instead.
             */

            /**
             * Shape of an ImageUse.
             * @typedef {knowngood.v1.ImageUse.$Properties} knowngood.v1.ImageUse.$Shape
             */

            /**
             * Constructs a new ImageUse.
             * @memberof knowngood.v1
             * @classdesc Represents an ImageUse.
             * @constructor
             * @param {knowngood.v1.ImageUse.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ImageUse = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ImageUse id.
             * @member {string|null|undefined} id
             * @memberof knowngood.v1.ImageUse
             * @instance
             */
            ImageUse.prototype.id = null;

            /**
             * ImageUse repository.
             * @member {string|null|undefined} repository
             * @memberof knowngood.v1.ImageUse
             * @instance
             */
            ImageUse.prototype.repository = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(ImageUse.prototype, "_id", {
                get: $util.oneOfGetter($oneOfFields = ["id"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(ImageUse.prototype, "_repository", {
                get: $util.oneOfGetter($oneOfFields = ["repository"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Encodes the specified ImageUse message. Does not implicitly {@link knowngood.v1.ImageUse.verify|verify} messages.
             * @function encode
             * @memberof knowngood.v1.ImageUse
             * @static
             * @param {knowngood.v1.ImageUse.$Properties} message ImageUse message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ImageUse.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.id != null && $Object.hasOwnProperty.call(message, "id"))
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.id);
                if (message.repository != null && $Object.hasOwnProperty.call(message, "repository"))
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.repository);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an ImageUse message from the specified reader or buffer.
             * @function decode
             * @memberof knowngood.v1.ImageUse
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {knowngood.v1.ImageUse & knowngood.v1.ImageUse.$Shape} ImageUse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ImageUse.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.knowngood.v1.ImageUse();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.id = reader.stringVerify();
                            message._id = "id";
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.repository = reader.stringVerify();
                            message._repository = "repository";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return ImageUse;
        })();

        v1.Evidence = (function() {

            /**
             * Properties of an Evidence.
             * @typedef {Object} knowngood.v1.Evidence.$Properties
             * @property {Array.<string>|null} [argv] Evidence argv
             * @property {boolean|null} [argvTruncated] Evidence argvTruncated
             * @property {number|null} [pid] Evidence pid
             * @property {number|null} [ppid] Evidence ppid
             * @property {string|null} [parentExe] Evidence parentExe
             * @property {number|null} [uid] Evidence uid
             * @property {number|null} [gid] Evidence gid
             * @property {boolean|null} [tty] Evidence tty
             * @property {string|null} [session] Evidence session
             * @property {knowngood.v1.FileFacts.$Properties|null} [file] Evidence file
             * @property {string|null} [address] Evidence address
             * @property {string|null} [name] Evidence name
             * @property {string|null} [origin] Evidence origin
             * @property {boolean|null} [socketShell] Evidence socketShell
             * @property {string|null} [metadata] Evidence metadata
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an Evidence.
             * @memberof knowngood.v1
             * @interface IEvidence
             * @augments knowngood.v1.Evidence.$Properties
             * @deprecated Use knowngood.v1.Evidence.$Properties instead.
             */

            /**
             * Shape of an Evidence.
             * @typedef {knowngood.v1.Evidence.$Properties} knowngood.v1.Evidence.$Shape
             */

            /**
             * Constructs a new Evidence.
             * @memberof knowngood.v1
             * @classdesc Represents an Evidence.
             * @constructor
             * @param {knowngood.v1.Evidence.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Evidence = function (properties) {
                this.argv = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Evidence argv.
             * @member {Array.<string>} argv
             * @memberof knowngood.v1.Evidence
             * @instance
             */
            Evidence.prototype.argv = $util.emptyArray;

            /**
             * Evidence argvTruncated.
             * @member {boolean} argvTruncated
             * @memberof knowngood.v1.Evidence
             * @instance
             */
            Evidence.prototype.argvTruncated = false;

            /**
             * Evidence pid.
             * @member {number|null|undefined} pid
             * @memberof knowngood.v1.Evidence
             * @instance
             */
            Evidence.prototype.pid = null;

            /**
             * Evidence ppid.
             * @member {number|null|undefined} ppid
             * @memberof knowngood.v1.Evidence
             * @instance
             */
            Evidence.prototype.ppid = null;

            /**
             * Evidence parentExe.
             * @member {string|null|undefined} parentExe
             * @memberof knowngood.v1.Evidence
             * @instance
             */
            Evidence.prototype.parentExe = null;

            /**
             * Evidence uid.
             * @member {number|null|undefined} uid
             * @memberof knowngood.v1.Evidence
             * @instance
             */
            Evidence.prototype.uid = null;

            /**
             * Evidence gid.
             * @member {number|null|undefined} gid
             * @memberof knowngood.v1.Evidence
             * @instance
             */
            Evidence.prototype.gid = null;

            /**
             * Evidence tty.
             * @member {boolean|null|undefined} tty
             * @memberof knowngood.v1.Evidence
             * @instance
             */
            Evidence.prototype.tty = null;

            /**
             * Evidence session.
             * @member {string|null|undefined} session
             * @memberof knowngood.v1.Evidence
             * @instance
             */
            Evidence.prototype.session = null;

            /**
             * Evidence file.
             * @member {knowngood.v1.FileFacts.$Properties|null|undefined} file
             * @memberof knowngood.v1.Evidence
             * @instance
             */
            Evidence.prototype.file = null;

            /**
             * Evidence address.
             * @member {string|null|undefined} address
             * @memberof knowngood.v1.Evidence
             * @instance
             */
            Evidence.prototype.address = null;

            /**
             * Evidence name.
             * @member {string|null|undefined} name
             * @memberof knowngood.v1.Evidence
             * @instance
             */
            Evidence.prototype.name = null;

            /**
             * Evidence origin.
             * @member {string} origin
             * @memberof knowngood.v1.Evidence
             * @instance
             */
            Evidence.prototype.origin = "";

            /**
             * Evidence socketShell.
             * @member {boolean|null|undefined} socketShell
             * @memberof knowngood.v1.Evidence
             * @instance
             */
            Evidence.prototype.socketShell = null;

            /**
             * Evidence metadata.
             * @member {string|null|undefined} metadata
             * @memberof knowngood.v1.Evidence
             * @instance
             */
            Evidence.prototype.metadata = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Evidence.prototype, "_pid", {
                get: $util.oneOfGetter($oneOfFields = ["pid"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Evidence.prototype, "_ppid", {
                get: $util.oneOfGetter($oneOfFields = ["ppid"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Evidence.prototype, "_parentExe", {
                get: $util.oneOfGetter($oneOfFields = ["parentExe"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Evidence.prototype, "_uid", {
                get: $util.oneOfGetter($oneOfFields = ["uid"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Evidence.prototype, "_gid", {
                get: $util.oneOfGetter($oneOfFields = ["gid"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Evidence.prototype, "_tty", {
                get: $util.oneOfGetter($oneOfFields = ["tty"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Evidence.prototype, "_session", {
                get: $util.oneOfGetter($oneOfFields = ["session"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Evidence.prototype, "_address", {
                get: $util.oneOfGetter($oneOfFields = ["address"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Evidence.prototype, "_name", {
                get: $util.oneOfGetter($oneOfFields = ["name"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Evidence.prototype, "_socketShell", {
                get: $util.oneOfGetter($oneOfFields = ["socketShell"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Evidence.prototype, "_metadata", {
                get: $util.oneOfGetter($oneOfFields = ["metadata"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Encodes the specified Evidence message. Does not implicitly {@link knowngood.v1.Evidence.verify|verify} messages.
             * @function encode
             * @memberof knowngood.v1.Evidence
             * @static
             * @param {knowngood.v1.Evidence.$Properties} message Evidence message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Evidence.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.argv != null && message.argv.length)
                    for (let i = 0; i < message.argv.length; ++i)
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.argv[i]);
                if (message.argvTruncated != null && $Object.hasOwnProperty.call(message, "argvTruncated") && message.argvTruncated !== false)
                    writer.uint32(/* id 2, wireType 0 =*/16).bool(message.argvTruncated);
                if (message.pid != null && $Object.hasOwnProperty.call(message, "pid"))
                    writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.pid);
                if (message.ppid != null && $Object.hasOwnProperty.call(message, "ppid"))
                    writer.uint32(/* id 4, wireType 0 =*/32).uint32(message.ppid);
                if (message.parentExe != null && $Object.hasOwnProperty.call(message, "parentExe"))
                    writer.uint32(/* id 5, wireType 2 =*/42).string(message.parentExe);
                if (message.uid != null && $Object.hasOwnProperty.call(message, "uid"))
                    writer.uint32(/* id 6, wireType 0 =*/48).uint32(message.uid);
                if (message.gid != null && $Object.hasOwnProperty.call(message, "gid"))
                    writer.uint32(/* id 7, wireType 0 =*/56).uint32(message.gid);
                if (message.tty != null && $Object.hasOwnProperty.call(message, "tty"))
                    writer.uint32(/* id 8, wireType 0 =*/64).bool(message.tty);
                if (message.session != null && $Object.hasOwnProperty.call(message, "session"))
                    writer.uint32(/* id 9, wireType 2 =*/74).string(message.session);
                if (message.file != null && $Object.hasOwnProperty.call(message, "file"))
                    $root.knowngood.v1.FileFacts.encode(message.file, writer.uint32(/* id 10, wireType 2 =*/82).fork(), _depth + 1).ldelim();
                if (message.address != null && $Object.hasOwnProperty.call(message, "address"))
                    writer.uint32(/* id 11, wireType 2 =*/90).string(message.address);
                if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
                    writer.uint32(/* id 12, wireType 2 =*/98).string(message.name);
                if (message.origin != null && $Object.hasOwnProperty.call(message, "origin") && message.origin !== "")
                    writer.uint32(/* id 13, wireType 2 =*/106).string(message.origin);
                if (message.socketShell != null && $Object.hasOwnProperty.call(message, "socketShell"))
                    writer.uint32(/* id 14, wireType 0 =*/112).bool(message.socketShell);
                if (message.metadata != null && $Object.hasOwnProperty.call(message, "metadata"))
                    writer.uint32(/* id 15, wireType 2 =*/122).string(message.metadata);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an Evidence message from the specified reader or buffer.
             * @function decode
             * @memberof knowngood.v1.Evidence
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {knowngood.v1.Evidence & knowngood.v1.Evidence.$Shape} Evidence
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Evidence.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.knowngood.v1.Evidence();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.argv && message.argv.length))
                                message.argv = [];
                            message.argv.push(reader.stringVerify());
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.argvTruncated = value;
                            else
                                delete message.argvTruncated;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            message.pid = reader.uint32();
                            message._pid = "pid";
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            message.ppid = reader.uint32();
                            message._ppid = "ppid";
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.parentExe = reader.stringVerify();
                            message._parentExe = "parentExe";
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            message.uid = reader.uint32();
                            message._uid = "uid";
                            continue;
                        }
                    case 7: {
                            if (wireType !== 0)
                                break;
                            message.gid = reader.uint32();
                            message._gid = "gid";
                            continue;
                        }
                    case 8: {
                            if (wireType !== 0)
                                break;
                            message.tty = reader.bool();
                            message._tty = "tty";
                            continue;
                        }
                    case 9: {
                            if (wireType !== 2)
                                break;
                            message.session = reader.stringVerify();
                            message._session = "session";
                            continue;
                        }
                    case 10: {
                            if (wireType !== 2)
                                break;
                            message.file = $root.knowngood.v1.FileFacts.decode(reader, reader.size(), $undefined, _depth + 1, message.file);
                            continue;
                        }
                    case 11: {
                            if (wireType !== 2)
                                break;
                            message.address = reader.stringVerify();
                            message._address = "address";
                            continue;
                        }
                    case 12: {
                            if (wireType !== 2)
                                break;
                            message.name = reader.stringVerify();
                            message._name = "name";
                            continue;
                        }
                    case 13: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.origin = value;
                            else
                                delete message.origin;
                            continue;
                        }
                    case 14: {
                            if (wireType !== 0)
                                break;
                            message.socketShell = reader.bool();
                            message._socketShell = "socketShell";
                            continue;
                        }
                    case 15: {
                            if (wireType !== 2)
                                break;
                            message.metadata = reader.stringVerify();
                            message._metadata = "metadata";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Evidence;
        })();

        v1.FileFacts = (function() {

            /**
             * Properties of a FileFacts.
             * @typedef {Object} knowngood.v1.FileFacts.$Properties
             * @property {boolean|null} [upper] FileFacts upper
             * @property {boolean|null} [memfd] FileFacts memfd
             * @property {boolean|null} [deleted] FileFacts deleted
             * @property {boolean|null} [mount] FileFacts mount
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a FileFacts.
             * @memberof knowngood.v1
             * @interface IFileFacts
             * @augments knowngood.v1.FileFacts.$Properties
             * @deprecated Use knowngood.v1.FileFacts.$Properties instead.
             */

            /**
             * Shape of a FileFacts.
             * @typedef {knowngood.v1.FileFacts.$Properties} knowngood.v1.FileFacts.$Shape
             */

            /**
             * Constructs a new FileFacts.
             * @memberof knowngood.v1
             * @classdesc Represents a FileFacts.
             * @constructor
             * @param {knowngood.v1.FileFacts.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const FileFacts = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * FileFacts upper.
             * @member {boolean} upper
             * @memberof knowngood.v1.FileFacts
             * @instance
             */
            FileFacts.prototype.upper = false;

            /**
             * FileFacts memfd.
             * @member {boolean} memfd
             * @memberof knowngood.v1.FileFacts
             * @instance
             */
            FileFacts.prototype.memfd = false;

            /**
             * FileFacts deleted.
             * @member {boolean} deleted
             * @memberof knowngood.v1.FileFacts
             * @instance
             */
            FileFacts.prototype.deleted = false;

            /**
             * FileFacts mount.
             * @member {boolean} mount
             * @memberof knowngood.v1.FileFacts
             * @instance
             */
            FileFacts.prototype.mount = false;

            /**
             * Encodes the specified FileFacts message. Does not implicitly {@link knowngood.v1.FileFacts.verify|verify} messages.
             * @function encode
             * @memberof knowngood.v1.FileFacts
             * @static
             * @param {knowngood.v1.FileFacts.$Properties} message FileFacts message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            FileFacts.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.upper != null && $Object.hasOwnProperty.call(message, "upper") && message.upper !== false)
                    writer.uint32(/* id 1, wireType 0 =*/8).bool(message.upper);
                if (message.memfd != null && $Object.hasOwnProperty.call(message, "memfd") && message.memfd !== false)
                    writer.uint32(/* id 2, wireType 0 =*/16).bool(message.memfd);
                if (message.deleted != null && $Object.hasOwnProperty.call(message, "deleted") && message.deleted !== false)
                    writer.uint32(/* id 3, wireType 0 =*/24).bool(message.deleted);
                if (message.mount != null && $Object.hasOwnProperty.call(message, "mount") && message.mount !== false)
                    writer.uint32(/* id 4, wireType 0 =*/32).bool(message.mount);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a FileFacts message from the specified reader or buffer.
             * @function decode
             * @memberof knowngood.v1.FileFacts
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {knowngood.v1.FileFacts & knowngood.v1.FileFacts.$Shape} FileFacts
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            FileFacts.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.knowngood.v1.FileFacts();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.upper = value;
                            else
                                delete message.upper;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.memfd = value;
                            else
                                delete message.memfd;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.deleted = value;
                            else
                                delete message.deleted;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.mount = value;
                            else
                                delete message.mount;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return FileFacts;
        })();

        v1.Heartbeat = (function() {

            /**
             * Properties of a Heartbeat.
             * @typedef {Object} knowngood.v1.Heartbeat.$Properties
             * @property {number|null} [schema] Heartbeat schema
             * @property {string|null} [host] Heartbeat host
             * @property {number|null} [atUs] Heartbeat atUs
             * @property {number|null} [runUs] Heartbeat runUs
             * @property {number|null} [pid] Heartbeat pid
             * @property {string|null} [version] Heartbeat version
             * @property {string|null} [sensor] Heartbeat sensor
             * @property {knowngood.v1.Visibility.$Properties|null} [visibility] Heartbeat visibility
             * @property {string|null} [kernel] Heartbeat kernel
             * @property {string|null} [engine] Heartbeat engine
             * @property {string|null} [os] Heartbeat os
             * @property {number|null} [cpus] Heartbeat cpus
             * @property {number|null} [load] Heartbeat load
             * @property {number|null} [memoryTotalBytes] Heartbeat memoryTotalBytes
             * @property {number|null} [memoryFreeBytes] Heartbeat memoryFreeBytes
             * @property {number|null} [rssBytes] Heartbeat rssBytes
             * @property {string|null} [outbox] Heartbeat outbox
             * @property {number|null} [sealedSeq] Heartbeat sealedSeq
             * @property {number|null} [ackedSeq] Heartbeat ackedSeq
             * @property {number|null} [seen] Heartbeat seen
             * @property {number|null} [lost] Heartbeat lost
             * @property {number|null} [repeats] Heartbeat repeats
             * @property {number|null} [pending] Heartbeat pending
             * @property {number|null} [letGo] Heartbeat letGo
             * @property {Array.<knowngood.v1.RunningContainer.$Properties>|null} [containers] Heartbeat containers
             * @property {Array.<knowngood.v1.Gap.$Properties>|null} [gaps] Heartbeat gaps
             * @property {Object.<string,number>|null} [applied] Heartbeat applied
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Heartbeat.
             * @memberof knowngood.v1
             * @interface IHeartbeat
             * @augments knowngood.v1.Heartbeat.$Properties
             * @deprecated Use knowngood.v1.Heartbeat.$Properties instead.
             */

            /**
             * Shape of a Heartbeat.
             * @typedef {knowngood.v1.Heartbeat.$Properties} knowngood.v1.Heartbeat.$Shape
             */

            /**
             * Constructs a new Heartbeat.
             * @memberof knowngood.v1
             * @classdesc Represents a Heartbeat.
             * @constructor
             * @param {knowngood.v1.Heartbeat.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Heartbeat = function (properties) {
                this.containers = [];
                this.gaps = [];
                this.applied = {};
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Heartbeat schema.
             * @member {number} schema
             * @memberof knowngood.v1.Heartbeat
             * @instance
             */
            Heartbeat.prototype.schema = 0;

            /**
             * Heartbeat host.
             * @member {string} host
             * @memberof knowngood.v1.Heartbeat
             * @instance
             */
            Heartbeat.prototype.host = "";

            /**
             * Heartbeat atUs.
             * @member {number} atUs
             * @memberof knowngood.v1.Heartbeat
             * @instance
             */
            Heartbeat.prototype.atUs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Heartbeat runUs.
             * @member {number} runUs
             * @memberof knowngood.v1.Heartbeat
             * @instance
             */
            Heartbeat.prototype.runUs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Heartbeat pid.
             * @member {number} pid
             * @memberof knowngood.v1.Heartbeat
             * @instance
             */
            Heartbeat.prototype.pid = 0;

            /**
             * Heartbeat version.
             * @member {string} version
             * @memberof knowngood.v1.Heartbeat
             * @instance
             */
            Heartbeat.prototype.version = "";

            /**
             * Heartbeat sensor.
             * @member {string} sensor
             * @memberof knowngood.v1.Heartbeat
             * @instance
             */
            Heartbeat.prototype.sensor = "";

            /**
             * Heartbeat visibility.
             * @member {knowngood.v1.Visibility.$Properties|null|undefined} visibility
             * @memberof knowngood.v1.Heartbeat
             * @instance
             */
            Heartbeat.prototype.visibility = null;

            /**
             * Heartbeat kernel.
             * @member {string} kernel
             * @memberof knowngood.v1.Heartbeat
             * @instance
             */
            Heartbeat.prototype.kernel = "";

            /**
             * Heartbeat engine.
             * @member {string} engine
             * @memberof knowngood.v1.Heartbeat
             * @instance
             */
            Heartbeat.prototype.engine = "";

            /**
             * Heartbeat os.
             * @member {string} os
             * @memberof knowngood.v1.Heartbeat
             * @instance
             */
            Heartbeat.prototype.os = "";

            /**
             * Heartbeat cpus.
             * @member {number} cpus
             * @memberof knowngood.v1.Heartbeat
             * @instance
             */
            Heartbeat.prototype.cpus = 0;

            /**
             * Heartbeat load.
             * @member {number} load
             * @memberof knowngood.v1.Heartbeat
             * @instance
             */
            Heartbeat.prototype.load = 0;

            /**
             * Heartbeat memoryTotalBytes.
             * @member {number} memoryTotalBytes
             * @memberof knowngood.v1.Heartbeat
             * @instance
             */
            Heartbeat.prototype.memoryTotalBytes = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Heartbeat memoryFreeBytes.
             * @member {number} memoryFreeBytes
             * @memberof knowngood.v1.Heartbeat
             * @instance
             */
            Heartbeat.prototype.memoryFreeBytes = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Heartbeat rssBytes.
             * @member {number} rssBytes
             * @memberof knowngood.v1.Heartbeat
             * @instance
             */
            Heartbeat.prototype.rssBytes = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Heartbeat outbox.
             * @member {string} outbox
             * @memberof knowngood.v1.Heartbeat
             * @instance
             */
            Heartbeat.prototype.outbox = "";

            /**
             * Heartbeat sealedSeq.
             * @member {number} sealedSeq
             * @memberof knowngood.v1.Heartbeat
             * @instance
             */
            Heartbeat.prototype.sealedSeq = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Heartbeat ackedSeq.
             * @member {number} ackedSeq
             * @memberof knowngood.v1.Heartbeat
             * @instance
             */
            Heartbeat.prototype.ackedSeq = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Heartbeat seen.
             * @member {number} seen
             * @memberof knowngood.v1.Heartbeat
             * @instance
             */
            Heartbeat.prototype.seen = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Heartbeat lost.
             * @member {number} lost
             * @memberof knowngood.v1.Heartbeat
             * @instance
             */
            Heartbeat.prototype.lost = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Heartbeat repeats.
             * @member {number} repeats
             * @memberof knowngood.v1.Heartbeat
             * @instance
             */
            Heartbeat.prototype.repeats = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Heartbeat pending.
             * @member {number} pending
             * @memberof knowngood.v1.Heartbeat
             * @instance
             */
            Heartbeat.prototype.pending = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Heartbeat letGo.
             * @member {number} letGo
             * @memberof knowngood.v1.Heartbeat
             * @instance
             */
            Heartbeat.prototype.letGo = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Heartbeat containers.
             * @member {Array.<knowngood.v1.RunningContainer.$Properties>} containers
             * @memberof knowngood.v1.Heartbeat
             * @instance
             */
            Heartbeat.prototype.containers = $util.emptyArray;

            /**
             * Heartbeat gaps.
             * @member {Array.<knowngood.v1.Gap.$Properties>} gaps
             * @memberof knowngood.v1.Heartbeat
             * @instance
             */
            Heartbeat.prototype.gaps = $util.emptyArray;

            /**
             * Heartbeat applied.
             * @member {Object.<string,number>} applied
             * @memberof knowngood.v1.Heartbeat
             * @instance
             */
            Heartbeat.prototype.applied = $util.emptyObject;

            /**
             * Encodes the specified Heartbeat message. Does not implicitly {@link knowngood.v1.Heartbeat.verify|verify} messages.
             * @function encode
             * @memberof knowngood.v1.Heartbeat
             * @static
             * @param {knowngood.v1.Heartbeat.$Properties} message Heartbeat message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Heartbeat.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.schema != null && $Object.hasOwnProperty.call(message, "schema") && message.schema !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.schema);
                if (message.host != null && $Object.hasOwnProperty.call(message, "host") && message.host !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.host);
                if (message.atUs != null && $Object.hasOwnProperty.call(message, "atUs") && (typeof message.atUs === "object" ? message.atUs.low || message.atUs.high : message.atUs !== 0))
                    writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.atUs);
                if (message.runUs != null && $Object.hasOwnProperty.call(message, "runUs") && (typeof message.runUs === "object" ? message.runUs.low || message.runUs.high : message.runUs !== 0))
                    writer.uint32(/* id 4, wireType 0 =*/32).uint64(message.runUs);
                if (message.pid != null && $Object.hasOwnProperty.call(message, "pid") && message.pid !== 0)
                    writer.uint32(/* id 5, wireType 0 =*/40).uint32(message.pid);
                if (message.version != null && $Object.hasOwnProperty.call(message, "version") && message.version !== "")
                    writer.uint32(/* id 6, wireType 2 =*/50).string(message.version);
                if (message.sensor != null && $Object.hasOwnProperty.call(message, "sensor") && message.sensor !== "")
                    writer.uint32(/* id 7, wireType 2 =*/58).string(message.sensor);
                if (message.visibility != null && $Object.hasOwnProperty.call(message, "visibility"))
                    $root.knowngood.v1.Visibility.encode(message.visibility, writer.uint32(/* id 8, wireType 2 =*/66).fork(), _depth + 1).ldelim();
                if (message.kernel != null && $Object.hasOwnProperty.call(message, "kernel") && message.kernel !== "")
                    writer.uint32(/* id 9, wireType 2 =*/74).string(message.kernel);
                if (message.engine != null && $Object.hasOwnProperty.call(message, "engine") && message.engine !== "")
                    writer.uint32(/* id 10, wireType 2 =*/82).string(message.engine);
                if (message.os != null && $Object.hasOwnProperty.call(message, "os") && message.os !== "")
                    writer.uint32(/* id 11, wireType 2 =*/90).string(message.os);
                if (message.cpus != null && $Object.hasOwnProperty.call(message, "cpus") && message.cpus !== 0)
                    writer.uint32(/* id 12, wireType 0 =*/96).uint32(message.cpus);
                if (message.load != null && $Object.hasOwnProperty.call(message, "load") && !$Object.is(message.load, 0))
                    writer.uint32(/* id 13, wireType 1 =*/105).double(message.load);
                if (message.memoryTotalBytes != null && $Object.hasOwnProperty.call(message, "memoryTotalBytes") && (typeof message.memoryTotalBytes === "object" ? message.memoryTotalBytes.low || message.memoryTotalBytes.high : message.memoryTotalBytes !== 0))
                    writer.uint32(/* id 14, wireType 0 =*/112).uint64(message.memoryTotalBytes);
                if (message.memoryFreeBytes != null && $Object.hasOwnProperty.call(message, "memoryFreeBytes") && (typeof message.memoryFreeBytes === "object" ? message.memoryFreeBytes.low || message.memoryFreeBytes.high : message.memoryFreeBytes !== 0))
                    writer.uint32(/* id 15, wireType 0 =*/120).uint64(message.memoryFreeBytes);
                if (message.rssBytes != null && $Object.hasOwnProperty.call(message, "rssBytes") && (typeof message.rssBytes === "object" ? message.rssBytes.low || message.rssBytes.high : message.rssBytes !== 0))
                    writer.uint32(/* id 16, wireType 0 =*/128).uint64(message.rssBytes);
                if (message.outbox != null && $Object.hasOwnProperty.call(message, "outbox") && message.outbox !== "")
                    writer.uint32(/* id 17, wireType 2 =*/138).string(message.outbox);
                if (message.sealedSeq != null && $Object.hasOwnProperty.call(message, "sealedSeq") && (typeof message.sealedSeq === "object" ? message.sealedSeq.low || message.sealedSeq.high : message.sealedSeq !== 0))
                    writer.uint32(/* id 18, wireType 0 =*/144).uint64(message.sealedSeq);
                if (message.ackedSeq != null && $Object.hasOwnProperty.call(message, "ackedSeq") && (typeof message.ackedSeq === "object" ? message.ackedSeq.low || message.ackedSeq.high : message.ackedSeq !== 0))
                    writer.uint32(/* id 19, wireType 0 =*/152).uint64(message.ackedSeq);
                if (message.seen != null && $Object.hasOwnProperty.call(message, "seen") && (typeof message.seen === "object" ? message.seen.low || message.seen.high : message.seen !== 0))
                    writer.uint32(/* id 20, wireType 0 =*/160).uint64(message.seen);
                if (message.lost != null && $Object.hasOwnProperty.call(message, "lost") && (typeof message.lost === "object" ? message.lost.low || message.lost.high : message.lost !== 0))
                    writer.uint32(/* id 21, wireType 0 =*/168).uint64(message.lost);
                if (message.repeats != null && $Object.hasOwnProperty.call(message, "repeats") && (typeof message.repeats === "object" ? message.repeats.low || message.repeats.high : message.repeats !== 0))
                    writer.uint32(/* id 22, wireType 0 =*/176).uint64(message.repeats);
                if (message.pending != null && $Object.hasOwnProperty.call(message, "pending") && (typeof message.pending === "object" ? message.pending.low || message.pending.high : message.pending !== 0))
                    writer.uint32(/* id 23, wireType 0 =*/184).uint64(message.pending);
                if (message.letGo != null && $Object.hasOwnProperty.call(message, "letGo") && (typeof message.letGo === "object" ? message.letGo.low || message.letGo.high : message.letGo !== 0))
                    writer.uint32(/* id 24, wireType 0 =*/192).uint64(message.letGo);
                if (message.containers != null && message.containers.length)
                    for (let i = 0; i < message.containers.length; ++i)
                        $root.knowngood.v1.RunningContainer.encode(message.containers[i], writer.uint32(/* id 25, wireType 2 =*/202).fork(), _depth + 1).ldelim();
                if (message.gaps != null && message.gaps.length)
                    for (let i = 0; i < message.gaps.length; ++i)
                        $root.knowngood.v1.Gap.encode(message.gaps[i], writer.uint32(/* id 26, wireType 2 =*/210).fork(), _depth + 1).ldelim();
                if (message.applied != null && $Object.hasOwnProperty.call(message, "applied"))
                    for (let keys = $Object.keys(message.applied), i = 0; i < keys.length; ++i)
                        writer.uint32(/* id 27, wireType 2 =*/218).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]).uint32(/* id 2, wireType 0 =*/16).uint64(message.applied[keys[i]]).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Heartbeat message from the specified reader or buffer.
             * @function decode
             * @memberof knowngood.v1.Heartbeat
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {knowngood.v1.Heartbeat & knowngood.v1.Heartbeat.$Shape} Heartbeat
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Heartbeat.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, key, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.knowngood.v1.Heartbeat();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.schema = value;
                            else
                                delete message.schema;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.host = value;
                            else
                                delete message.host;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.atUs = value;
                            else
                                delete message.atUs;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.runUs = value;
                            else
                                delete message.runUs;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.pid = value;
                            else
                                delete message.pid;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.version = value;
                            else
                                delete message.version;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.sensor = value;
                            else
                                delete message.sensor;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            message.visibility = $root.knowngood.v1.Visibility.decode(reader, reader.size(), $undefined, _depth + 1, message.visibility);
                            continue;
                        }
                    case 9: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.kernel = value;
                            else
                                delete message.kernel;
                            continue;
                        }
                    case 10: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.engine = value;
                            else
                                delete message.engine;
                            continue;
                        }
                    case 11: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.os = value;
                            else
                                delete message.os;
                            continue;
                        }
                    case 12: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.cpus = value;
                            else
                                delete message.cpus;
                            continue;
                        }
                    case 13: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.load = value;
                            else
                                delete message.load;
                            continue;
                        }
                    case 14: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.memoryTotalBytes = value;
                            else
                                delete message.memoryTotalBytes;
                            continue;
                        }
                    case 15: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.memoryFreeBytes = value;
                            else
                                delete message.memoryFreeBytes;
                            continue;
                        }
                    case 16: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.rssBytes = value;
                            else
                                delete message.rssBytes;
                            continue;
                        }
                    case 17: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.outbox = value;
                            else
                                delete message.outbox;
                            continue;
                        }
                    case 18: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.sealedSeq = value;
                            else
                                delete message.sealedSeq;
                            continue;
                        }
                    case 19: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.ackedSeq = value;
                            else
                                delete message.ackedSeq;
                            continue;
                        }
                    case 20: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.seen = value;
                            else
                                delete message.seen;
                            continue;
                        }
                    case 21: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.lost = value;
                            else
                                delete message.lost;
                            continue;
                        }
                    case 22: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.repeats = value;
                            else
                                delete message.repeats;
                            continue;
                        }
                    case 23: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.pending = value;
                            else
                                delete message.pending;
                            continue;
                        }
                    case 24: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.letGo = value;
                            else
                                delete message.letGo;
                            continue;
                        }
                    case 25: {
                            if (wireType !== 2)
                                break;
                            if (!(message.containers && message.containers.length))
                                message.containers = [];
                            message.containers.push($root.knowngood.v1.RunningContainer.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 26: {
                            if (wireType !== 2)
                                break;
                            if (!(message.gaps && message.gaps.length))
                                message.gaps = [];
                            message.gaps.push($root.knowngood.v1.Gap.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 27: {
                            if (wireType !== 2)
                                break;
                            if (message.applied === $util.emptyObject)
                                message.applied = {};
                            let end2 = reader.size() + reader.pos;
                            if (end2 > reader.len)
                                throw $RangeError("index out of range");
                            reader.len = end2;
                            key = "";
                            value = $util.Long ? $util.Long.fromNumber(0, true) : 0;
                            while (reader.pos < end2) {
                                let tag2 = reader.tag();
                                wireType = tag2 & 7;
                                switch (tag2 >>>= 3) {
                                case 1:
                                    if (wireType !== 2)
                                        break;
                                    key = reader.stringVerify();
                                    continue;
                                case 2:
                                    if (wireType !== 0)
                                        break;
                                    value = reader.uint64();
                                    continue;
                                }
                                reader.skipType(wireType, _depth, tag2);
                            }
                            if (reader.pos !== end2)
                                throw $RangeError("index out of range");
                            reader.len = end;
                            if (key === "__proto__")
                                $util.makeProp(message.applied, key);
                            message.applied[key] = value;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Heartbeat;
        })();

        v1.Visibility = (function() {

            /**
             * Properties of a Visibility.
             * @typedef {Object} knowngood.v1.Visibility.$Properties
             * @property {knowngood.v1.Sight.$Properties|null} [exec] Visibility exec
             * @property {knowngood.v1.Sight.$Properties|null} [connect] Visibility connect
             * @property {knowngood.v1.Sight.$Properties|null} [send] Visibility send
             * @property {knowngood.v1.Sight.$Properties|null} [listen] Visibility listen
             * @property {knowngood.v1.Sight.$Properties|null} [inbound] Visibility inbound
             * @property {knowngood.v1.Sight.$Properties|null} [unix] Visibility unix
             * @property {knowngood.v1.Sight.$Properties|null} [write] Visibility write
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Visibility.
             * @memberof knowngood.v1
             * @interface IVisibility
             * @augments knowngood.v1.Visibility.$Properties
             * @deprecated Use knowngood.v1.Visibility.$Properties instead.
             */

            /**
             * Shape of a Visibility.
             * @typedef {knowngood.v1.Visibility.$Properties} knowngood.v1.Visibility.$Shape
             */

            /**
             * Constructs a new Visibility.
             * @memberof knowngood.v1
             * @classdesc Represents a Visibility.
             * @constructor
             * @param {knowngood.v1.Visibility.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Visibility = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Visibility exec.
             * @member {knowngood.v1.Sight.$Properties|null|undefined} exec
             * @memberof knowngood.v1.Visibility
             * @instance
             */
            Visibility.prototype.exec = null;

            /**
             * Visibility connect.
             * @member {knowngood.v1.Sight.$Properties|null|undefined} connect
             * @memberof knowngood.v1.Visibility
             * @instance
             */
            Visibility.prototype.connect = null;

            /**
             * Visibility send.
             * @member {knowngood.v1.Sight.$Properties|null|undefined} send
             * @memberof knowngood.v1.Visibility
             * @instance
             */
            Visibility.prototype.send = null;

            /**
             * Visibility listen.
             * @member {knowngood.v1.Sight.$Properties|null|undefined} listen
             * @memberof knowngood.v1.Visibility
             * @instance
             */
            Visibility.prototype.listen = null;

            /**
             * Visibility inbound.
             * @member {knowngood.v1.Sight.$Properties|null|undefined} inbound
             * @memberof knowngood.v1.Visibility
             * @instance
             */
            Visibility.prototype.inbound = null;

            /**
             * Visibility unix.
             * @member {knowngood.v1.Sight.$Properties|null|undefined} unix
             * @memberof knowngood.v1.Visibility
             * @instance
             */
            Visibility.prototype.unix = null;

            /**
             * Visibility write.
             * @member {knowngood.v1.Sight.$Properties|null|undefined} write
             * @memberof knowngood.v1.Visibility
             * @instance
             */
            Visibility.prototype.write = null;

            /**
             * Encodes the specified Visibility message. Does not implicitly {@link knowngood.v1.Visibility.verify|verify} messages.
             * @function encode
             * @memberof knowngood.v1.Visibility
             * @static
             * @param {knowngood.v1.Visibility.$Properties} message Visibility message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Visibility.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.exec != null && $Object.hasOwnProperty.call(message, "exec"))
                    $root.knowngood.v1.Sight.encode(message.exec, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.connect != null && $Object.hasOwnProperty.call(message, "connect"))
                    $root.knowngood.v1.Sight.encode(message.connect, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.send != null && $Object.hasOwnProperty.call(message, "send"))
                    $root.knowngood.v1.Sight.encode(message.send, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.listen != null && $Object.hasOwnProperty.call(message, "listen"))
                    $root.knowngood.v1.Sight.encode(message.listen, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                if (message.inbound != null && $Object.hasOwnProperty.call(message, "inbound"))
                    $root.knowngood.v1.Sight.encode(message.inbound, writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                if (message.unix != null && $Object.hasOwnProperty.call(message, "unix"))
                    $root.knowngood.v1.Sight.encode(message.unix, writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
                if (message.write != null && $Object.hasOwnProperty.call(message, "write"))
                    $root.knowngood.v1.Sight.encode(message.write, writer.uint32(/* id 7, wireType 2 =*/58).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Visibility message from the specified reader or buffer.
             * @function decode
             * @memberof knowngood.v1.Visibility
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {knowngood.v1.Visibility & knowngood.v1.Visibility.$Shape} Visibility
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Visibility.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.knowngood.v1.Visibility();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.exec = $root.knowngood.v1.Sight.decode(reader, reader.size(), $undefined, _depth + 1, message.exec);
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.connect = $root.knowngood.v1.Sight.decode(reader, reader.size(), $undefined, _depth + 1, message.connect);
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.send = $root.knowngood.v1.Sight.decode(reader, reader.size(), $undefined, _depth + 1, message.send);
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.listen = $root.knowngood.v1.Sight.decode(reader, reader.size(), $undefined, _depth + 1, message.listen);
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.inbound = $root.knowngood.v1.Sight.decode(reader, reader.size(), $undefined, _depth + 1, message.inbound);
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            message.unix = $root.knowngood.v1.Sight.decode(reader, reader.size(), $undefined, _depth + 1, message.unix);
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            message.write = $root.knowngood.v1.Sight.decode(reader, reader.size(), $undefined, _depth + 1, message.write);
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Visibility;
        })();

        v1.Sight = (function() {

            /**
             * Properties of a Sight.
             * @typedef {Object} knowngood.v1.Sight.$Properties
             * @property {string|null} [sees] Sight sees
             * @property {string|null} [why] Sight why
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Sight.
             * @memberof knowngood.v1
             * @interface ISight
             * @augments knowngood.v1.Sight.$Properties
             * @deprecated Use knowngood.v1.Sight.$Properties instead.
             */

            /**
             * Shape of a Sight.
             * @typedef {knowngood.v1.Sight.$Properties} knowngood.v1.Sight.$Shape
             */

            /**
             * Constructs a new Sight.
             * @memberof knowngood.v1
             * @classdesc Represents a Sight.
             * @constructor
             * @param {knowngood.v1.Sight.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Sight = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Sight sees.
             * @member {string} sees
             * @memberof knowngood.v1.Sight
             * @instance
             */
            Sight.prototype.sees = "";

            /**
             * Sight why.
             * @member {string} why
             * @memberof knowngood.v1.Sight
             * @instance
             */
            Sight.prototype.why = "";

            /**
             * Encodes the specified Sight message. Does not implicitly {@link knowngood.v1.Sight.verify|verify} messages.
             * @function encode
             * @memberof knowngood.v1.Sight
             * @static
             * @param {knowngood.v1.Sight.$Properties} message Sight message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Sight.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.sees != null && $Object.hasOwnProperty.call(message, "sees") && message.sees !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.sees);
                if (message.why != null && $Object.hasOwnProperty.call(message, "why") && message.why !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.why);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Sight message from the specified reader or buffer.
             * @function decode
             * @memberof knowngood.v1.Sight
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {knowngood.v1.Sight & knowngood.v1.Sight.$Shape} Sight
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Sight.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.knowngood.v1.Sight();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.sees = value;
                            else
                                delete message.sees;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.why = value;
                            else
                                delete message.why;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Sight;
        })();

        v1.RunningContainer = (function() {

            /**
             * Properties of a RunningContainer.
             * @typedef {Object} knowngood.v1.RunningContainer.$Properties
             * @property {string|null} [id] RunningContainer id
             * @property {string|null} [name] RunningContainer name
             * @property {string|null} [image] RunningContainer image
             * @property {string|null} [imageName] RunningContainer imageName
             * @property {string|null} [workload] RunningContainer workload
             * @property {string|null} [environment] RunningContainer environment
             * @property {string|null} [owner] RunningContainer owner
             * @property {string|null} ["class"] RunningContainer class
             * @property {string|null} [rule] RunningContainer rule
             * @property {Array.<string>|null} [labelsIgnored] RunningContainer labelsIgnored
             * @property {number|null} [generation] RunningContainer generation
             * @property {number|null} [startedAtUs] RunningContainer startedAtUs
             * @property {boolean|null} [running] RunningContainer running
             * @property {Array.<string>|null} [persistencePossible] RunningContainer persistencePossible
             * @property {Array.<string>|null} [concerns] RunningContainer concerns
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a RunningContainer.
             * @memberof knowngood.v1
             * @interface IRunningContainer
             * @augments knowngood.v1.RunningContainer.$Properties
             * @deprecated Use knowngood.v1.RunningContainer.$Properties instead.
             */

            /**
             * Shape of a RunningContainer.
             * @typedef {knowngood.v1.RunningContainer.$Properties} knowngood.v1.RunningContainer.$Shape
             */

            /**
             * Constructs a new RunningContainer.
             * @memberof knowngood.v1
             * @classdesc Represents a RunningContainer.
             * @constructor
             * @param {knowngood.v1.RunningContainer.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const RunningContainer = function (properties) {
                this.labelsIgnored = [];
                this.persistencePossible = [];
                this.concerns = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * RunningContainer id.
             * @member {string} id
             * @memberof knowngood.v1.RunningContainer
             * @instance
             */
            RunningContainer.prototype.id = "";

            /**
             * RunningContainer name.
             * @member {string} name
             * @memberof knowngood.v1.RunningContainer
             * @instance
             */
            RunningContainer.prototype.name = "";

            /**
             * RunningContainer image.
             * @member {string} image
             * @memberof knowngood.v1.RunningContainer
             * @instance
             */
            RunningContainer.prototype.image = "";

            /**
             * RunningContainer imageName.
             * @member {string} imageName
             * @memberof knowngood.v1.RunningContainer
             * @instance
             */
            RunningContainer.prototype.imageName = "";

            /**
             * RunningContainer workload.
             * @member {string} workload
             * @memberof knowngood.v1.RunningContainer
             * @instance
             */
            RunningContainer.prototype.workload = "";

            /**
             * RunningContainer environment.
             * @member {string|null|undefined} environment
             * @memberof knowngood.v1.RunningContainer
             * @instance
             */
            RunningContainer.prototype.environment = null;

            /**
             * RunningContainer owner.
             * @member {string|null|undefined} owner
             * @memberof knowngood.v1.RunningContainer
             * @instance
             */
            RunningContainer.prototype.owner = null;

            /**
             * RunningContainer class.
             * @member {string} class
             * @memberof knowngood.v1.RunningContainer
             * @instance
             */
            RunningContainer.prototype["class"] = "";

            /**
             * RunningContainer rule.
             * @member {string} rule
             * @memberof knowngood.v1.RunningContainer
             * @instance
             */
            RunningContainer.prototype.rule = "";

            /**
             * RunningContainer labelsIgnored.
             * @member {Array.<string>} labelsIgnored
             * @memberof knowngood.v1.RunningContainer
             * @instance
             */
            RunningContainer.prototype.labelsIgnored = $util.emptyArray;

            /**
             * RunningContainer generation.
             * @member {number} generation
             * @memberof knowngood.v1.RunningContainer
             * @instance
             */
            RunningContainer.prototype.generation = 0;

            /**
             * RunningContainer startedAtUs.
             * @member {number} startedAtUs
             * @memberof knowngood.v1.RunningContainer
             * @instance
             */
            RunningContainer.prototype.startedAtUs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * RunningContainer running.
             * @member {boolean} running
             * @memberof knowngood.v1.RunningContainer
             * @instance
             */
            RunningContainer.prototype.running = false;

            /**
             * RunningContainer persistencePossible.
             * @member {Array.<string>} persistencePossible
             * @memberof knowngood.v1.RunningContainer
             * @instance
             */
            RunningContainer.prototype.persistencePossible = $util.emptyArray;

            /**
             * RunningContainer concerns.
             * @member {Array.<string>} concerns
             * @memberof knowngood.v1.RunningContainer
             * @instance
             */
            RunningContainer.prototype.concerns = $util.emptyArray;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(RunningContainer.prototype, "_environment", {
                get: $util.oneOfGetter($oneOfFields = ["environment"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(RunningContainer.prototype, "_owner", {
                get: $util.oneOfGetter($oneOfFields = ["owner"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Encodes the specified RunningContainer message. Does not implicitly {@link knowngood.v1.RunningContainer.verify|verify} messages.
             * @function encode
             * @memberof knowngood.v1.RunningContainer
             * @static
             * @param {knowngood.v1.RunningContainer.$Properties} message RunningContainer message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            RunningContainer.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.id);
                if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.name);
                if (message.image != null && $Object.hasOwnProperty.call(message, "image") && message.image !== "")
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.image);
                if (message.imageName != null && $Object.hasOwnProperty.call(message, "imageName") && message.imageName !== "")
                    writer.uint32(/* id 4, wireType 2 =*/34).string(message.imageName);
                if (message.workload != null && $Object.hasOwnProperty.call(message, "workload") && message.workload !== "")
                    writer.uint32(/* id 5, wireType 2 =*/42).string(message.workload);
                if (message.environment != null && $Object.hasOwnProperty.call(message, "environment"))
                    writer.uint32(/* id 6, wireType 2 =*/50).string(message.environment);
                if (message.owner != null && $Object.hasOwnProperty.call(message, "owner"))
                    writer.uint32(/* id 7, wireType 2 =*/58).string(message.owner);
                if (message["class"] != null && $Object.hasOwnProperty.call(message, "class") && message["class"] !== "")
                    writer.uint32(/* id 8, wireType 2 =*/66).string(message["class"]);
                if (message.rule != null && $Object.hasOwnProperty.call(message, "rule") && message.rule !== "")
                    writer.uint32(/* id 9, wireType 2 =*/74).string(message.rule);
                if (message.labelsIgnored != null && message.labelsIgnored.length)
                    for (let i = 0; i < message.labelsIgnored.length; ++i)
                        writer.uint32(/* id 10, wireType 2 =*/82).string(message.labelsIgnored[i]);
                if (message.generation != null && $Object.hasOwnProperty.call(message, "generation") && message.generation !== 0)
                    writer.uint32(/* id 11, wireType 0 =*/88).uint32(message.generation);
                if (message.startedAtUs != null && $Object.hasOwnProperty.call(message, "startedAtUs") && (typeof message.startedAtUs === "object" ? message.startedAtUs.low || message.startedAtUs.high : message.startedAtUs !== 0))
                    writer.uint32(/* id 12, wireType 0 =*/96).uint64(message.startedAtUs);
                if (message.running != null && $Object.hasOwnProperty.call(message, "running") && message.running !== false)
                    writer.uint32(/* id 13, wireType 0 =*/104).bool(message.running);
                if (message.persistencePossible != null && message.persistencePossible.length)
                    for (let i = 0; i < message.persistencePossible.length; ++i)
                        writer.uint32(/* id 14, wireType 2 =*/114).string(message.persistencePossible[i]);
                if (message.concerns != null && message.concerns.length)
                    for (let i = 0; i < message.concerns.length; ++i)
                        writer.uint32(/* id 15, wireType 2 =*/122).string(message.concerns[i]);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a RunningContainer message from the specified reader or buffer.
             * @function decode
             * @memberof knowngood.v1.RunningContainer
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {knowngood.v1.RunningContainer & knowngood.v1.RunningContainer.$Shape} RunningContainer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            RunningContainer.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.knowngood.v1.RunningContainer();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.id = value;
                            else
                                delete message.id;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.name = value;
                            else
                                delete message.name;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.image = value;
                            else
                                delete message.image;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.imageName = value;
                            else
                                delete message.imageName;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.workload = value;
                            else
                                delete message.workload;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            message.environment = reader.stringVerify();
                            message._environment = "environment";
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            message.owner = reader.stringVerify();
                            message._owner = "owner";
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message["class"] = value;
                            else
                                delete message["class"];
                            continue;
                        }
                    case 9: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.rule = value;
                            else
                                delete message.rule;
                            continue;
                        }
                    case 10: {
                            if (wireType !== 2)
                                break;
                            if (!(message.labelsIgnored && message.labelsIgnored.length))
                                message.labelsIgnored = [];
                            message.labelsIgnored.push(reader.stringVerify());
                            continue;
                        }
                    case 11: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.generation = value;
                            else
                                delete message.generation;
                            continue;
                        }
                    case 12: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.startedAtUs = value;
                            else
                                delete message.startedAtUs;
                            continue;
                        }
                    case 13: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.running = value;
                            else
                                delete message.running;
                            continue;
                        }
                    case 14: {
                            if (wireType !== 2)
                                break;
                            if (!(message.persistencePossible && message.persistencePossible.length))
                                message.persistencePossible = [];
                            message.persistencePossible.push(reader.stringVerify());
                            continue;
                        }
                    case 15: {
                            if (wireType !== 2)
                                break;
                            if (!(message.concerns && message.concerns.length))
                                message.concerns = [];
                            message.concerns.push(reader.stringVerify());
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return RunningContainer;
        })();

        v1.Order = (function() {

            /**
             * Properties of an Order.
             * @typedef {Object} knowngood.v1.Order.$Properties
             * @property {number|null} [schema] Order schema
             * @property {string|null} [id] Order id
             * @property {string|null} [host] Order host
             * @property {string|null} [action] Order action
             * @property {string|null} [container] Order container
             * @property {string|null} [workload] Order workload
             * @property {number|null} [generation] Order generation
             * @property {string|null} [method] Order method
             * @property {string|null} [cause] Order cause
             * @property {string|null} [alert] Order alert
             * @property {string|null} [by] Order by
             * @property {string|null} [why] Order why
             * @property {boolean|null} [capture] Order capture
             * @property {number|null} [issuedAtUs] Order issuedAtUs
             * @property {number|null} [deadlineMs] Order deadlineMs
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an Order.
             * @memberof knowngood.v1
             * @interface IOrder
             * @augments knowngood.v1.Order.$Properties
             * @deprecated Use knowngood.v1.Order.$Properties instead.
             */

            /**
             * Shape of an Order.
             * @typedef {knowngood.v1.Order.$Properties} knowngood.v1.Order.$Shape
             */

            /**
             * Constructs a new Order.
             * @memberof knowngood.v1
             * @classdesc Represents an Order.
             * @constructor
             * @param {knowngood.v1.Order.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Order = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Order schema.
             * @member {number} schema
             * @memberof knowngood.v1.Order
             * @instance
             */
            Order.prototype.schema = 0;

            /**
             * Order id.
             * @member {string} id
             * @memberof knowngood.v1.Order
             * @instance
             */
            Order.prototype.id = "";

            /**
             * Order host.
             * @member {string} host
             * @memberof knowngood.v1.Order
             * @instance
             */
            Order.prototype.host = "";

            /**
             * Order action.
             * @member {string} action
             * @memberof knowngood.v1.Order
             * @instance
             */
            Order.prototype.action = "";

            /**
             * Order container.
             * @member {string} container
             * @memberof knowngood.v1.Order
             * @instance
             */
            Order.prototype.container = "";

            /**
             * Order workload.
             * @member {string} workload
             * @memberof knowngood.v1.Order
             * @instance
             */
            Order.prototype.workload = "";

            /**
             * Order generation.
             * @member {number} generation
             * @memberof knowngood.v1.Order
             * @instance
             */
            Order.prototype.generation = 0;

            /**
             * Order method.
             * @member {string|null|undefined} method
             * @memberof knowngood.v1.Order
             * @instance
             */
            Order.prototype.method = null;

            /**
             * Order cause.
             * @member {string} cause
             * @memberof knowngood.v1.Order
             * @instance
             */
            Order.prototype.cause = "";

            /**
             * Order alert.
             * @member {string|null|undefined} alert
             * @memberof knowngood.v1.Order
             * @instance
             */
            Order.prototype.alert = null;

            /**
             * Order by.
             * @member {string} by
             * @memberof knowngood.v1.Order
             * @instance
             */
            Order.prototype.by = "";

            /**
             * Order why.
             * @member {string} why
             * @memberof knowngood.v1.Order
             * @instance
             */
            Order.prototype.why = "";

            /**
             * Order capture.
             * @member {boolean} capture
             * @memberof knowngood.v1.Order
             * @instance
             */
            Order.prototype.capture = false;

            /**
             * Order issuedAtUs.
             * @member {number} issuedAtUs
             * @memberof knowngood.v1.Order
             * @instance
             */
            Order.prototype.issuedAtUs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Order deadlineMs.
             * @member {number} deadlineMs
             * @memberof knowngood.v1.Order
             * @instance
             */
            Order.prototype.deadlineMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Order.prototype, "_method", {
                get: $util.oneOfGetter($oneOfFields = ["method"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Order.prototype, "_alert", {
                get: $util.oneOfGetter($oneOfFields = ["alert"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Encodes the specified Order message. Does not implicitly {@link knowngood.v1.Order.verify|verify} messages.
             * @function encode
             * @memberof knowngood.v1.Order
             * @static
             * @param {knowngood.v1.Order.$Properties} message Order message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Order.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.schema != null && $Object.hasOwnProperty.call(message, "schema") && message.schema !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.schema);
                if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.id);
                if (message.host != null && $Object.hasOwnProperty.call(message, "host") && message.host !== "")
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.host);
                if (message.action != null && $Object.hasOwnProperty.call(message, "action") && message.action !== "")
                    writer.uint32(/* id 4, wireType 2 =*/34).string(message.action);
                if (message.container != null && $Object.hasOwnProperty.call(message, "container") && message.container !== "")
                    writer.uint32(/* id 5, wireType 2 =*/42).string(message.container);
                if (message.workload != null && $Object.hasOwnProperty.call(message, "workload") && message.workload !== "")
                    writer.uint32(/* id 6, wireType 2 =*/50).string(message.workload);
                if (message.generation != null && $Object.hasOwnProperty.call(message, "generation") && message.generation !== 0)
                    writer.uint32(/* id 7, wireType 0 =*/56).uint32(message.generation);
                if (message.method != null && $Object.hasOwnProperty.call(message, "method"))
                    writer.uint32(/* id 8, wireType 2 =*/66).string(message.method);
                if (message.cause != null && $Object.hasOwnProperty.call(message, "cause") && message.cause !== "")
                    writer.uint32(/* id 9, wireType 2 =*/74).string(message.cause);
                if (message.alert != null && $Object.hasOwnProperty.call(message, "alert"))
                    writer.uint32(/* id 10, wireType 2 =*/82).string(message.alert);
                if (message.by != null && $Object.hasOwnProperty.call(message, "by") && message.by !== "")
                    writer.uint32(/* id 11, wireType 2 =*/90).string(message.by);
                if (message.why != null && $Object.hasOwnProperty.call(message, "why") && message.why !== "")
                    writer.uint32(/* id 12, wireType 2 =*/98).string(message.why);
                if (message.capture != null && $Object.hasOwnProperty.call(message, "capture") && message.capture !== false)
                    writer.uint32(/* id 13, wireType 0 =*/104).bool(message.capture);
                if (message.issuedAtUs != null && $Object.hasOwnProperty.call(message, "issuedAtUs") && (typeof message.issuedAtUs === "object" ? message.issuedAtUs.low || message.issuedAtUs.high : message.issuedAtUs !== 0))
                    writer.uint32(/* id 14, wireType 0 =*/112).uint64(message.issuedAtUs);
                if (message.deadlineMs != null && $Object.hasOwnProperty.call(message, "deadlineMs") && (typeof message.deadlineMs === "object" ? message.deadlineMs.low || message.deadlineMs.high : message.deadlineMs !== 0))
                    writer.uint32(/* id 15, wireType 0 =*/120).uint64(message.deadlineMs);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an Order message from the specified reader or buffer.
             * @function decode
             * @memberof knowngood.v1.Order
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {knowngood.v1.Order & knowngood.v1.Order.$Shape} Order
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Order.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.knowngood.v1.Order();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.schema = value;
                            else
                                delete message.schema;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.id = value;
                            else
                                delete message.id;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.host = value;
                            else
                                delete message.host;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.action = value;
                            else
                                delete message.action;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.container = value;
                            else
                                delete message.container;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.workload = value;
                            else
                                delete message.workload;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.generation = value;
                            else
                                delete message.generation;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            message.method = reader.stringVerify();
                            message._method = "method";
                            continue;
                        }
                    case 9: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.cause = value;
                            else
                                delete message.cause;
                            continue;
                        }
                    case 10: {
                            if (wireType !== 2)
                                break;
                            message.alert = reader.stringVerify();
                            message._alert = "alert";
                            continue;
                        }
                    case 11: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.by = value;
                            else
                                delete message.by;
                            continue;
                        }
                    case 12: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.why = value;
                            else
                                delete message.why;
                            continue;
                        }
                    case 13: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.capture = value;
                            else
                                delete message.capture;
                            continue;
                        }
                    case 14: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.issuedAtUs = value;
                            else
                                delete message.issuedAtUs;
                            continue;
                        }
                    case 15: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.deadlineMs = value;
                            else
                                delete message.deadlineMs;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Order;
        })();

        v1.Report = (function() {

            /**
             * Properties of a Report.
             * @typedef {Object} knowngood.v1.Report.$Properties
             * @property {number|null} [schema] Report schema
             * @property {string|null} [order] Report order
             * @property {string|null} [workload] Report workload
             * @property {string|null} [host] Report host
             * @property {string|null} [method] Report method
             * @property {string|null} [outcome] Report outcome
             * @property {knowngood.v1.Refusal.$Properties|null} [refused] Report refused
             * @property {string|null} [oldId] Report oldId
             * @property {string|null} [newId] Report newId
             * @property {string|null} [name] Report name
             * @property {string|null} [image] Report image
             * @property {number|null} [generation] Report generation
             * @property {Array.<knowngood.v1.Step.$Properties>|null} [steps] Report steps
             * @property {number|null} [downtimeMs] Report downtimeMs
             * @property {number|null} [failedProbes] Report failedProbes
             * @property {string|null} [evidence] Report evidence
             * @property {number|null} [startedAtUs] Report startedAtUs
             * @property {number|null} [endedAtUs] Report endedAtUs
             * @property {string|null} [cause] Report cause
             * @property {string|null} [alert] Report alert
             * @property {string|null} [by] Report by
             * @property {string|null} [why] Report why
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Report.
             * @memberof knowngood.v1
             * @interface IReport
             * @augments knowngood.v1.Report.$Properties
             * @deprecated Use knowngood.v1.Report.$Properties instead.
             */

            /**
             * Shape of a Report.
             * @typedef {knowngood.v1.Report.$Properties} knowngood.v1.Report.$Shape
             */

            /**
             * Constructs a new Report.
             * @memberof knowngood.v1
             * @classdesc Represents a Report.
             * @constructor
             * @param {knowngood.v1.Report.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Report = function (properties) {
                this.steps = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Report schema.
             * @member {number} schema
             * @memberof knowngood.v1.Report
             * @instance
             */
            Report.prototype.schema = 0;

            /**
             * Report order.
             * @member {string} order
             * @memberof knowngood.v1.Report
             * @instance
             */
            Report.prototype.order = "";

            /**
             * Report workload.
             * @member {string} workload
             * @memberof knowngood.v1.Report
             * @instance
             */
            Report.prototype.workload = "";

            /**
             * Report host.
             * @member {string} host
             * @memberof knowngood.v1.Report
             * @instance
             */
            Report.prototype.host = "";

            /**
             * Report method.
             * @member {string} method
             * @memberof knowngood.v1.Report
             * @instance
             */
            Report.prototype.method = "";

            /**
             * Report outcome.
             * @member {string|null|undefined} outcome
             * @memberof knowngood.v1.Report
             * @instance
             */
            Report.prototype.outcome = null;

            /**
             * Report refused.
             * @member {knowngood.v1.Refusal.$Properties|null|undefined} refused
             * @memberof knowngood.v1.Report
             * @instance
             */
            Report.prototype.refused = null;

            /**
             * Report oldId.
             * @member {string} oldId
             * @memberof knowngood.v1.Report
             * @instance
             */
            Report.prototype.oldId = "";

            /**
             * Report newId.
             * @member {string|null|undefined} newId
             * @memberof knowngood.v1.Report
             * @instance
             */
            Report.prototype.newId = null;

            /**
             * Report name.
             * @member {string} name
             * @memberof knowngood.v1.Report
             * @instance
             */
            Report.prototype.name = "";

            /**
             * Report image.
             * @member {string} image
             * @memberof knowngood.v1.Report
             * @instance
             */
            Report.prototype.image = "";

            /**
             * Report generation.
             * @member {number} generation
             * @memberof knowngood.v1.Report
             * @instance
             */
            Report.prototype.generation = 0;

            /**
             * Report steps.
             * @member {Array.<knowngood.v1.Step.$Properties>} steps
             * @memberof knowngood.v1.Report
             * @instance
             */
            Report.prototype.steps = $util.emptyArray;

            /**
             * Report downtimeMs.
             * @member {number} downtimeMs
             * @memberof knowngood.v1.Report
             * @instance
             */
            Report.prototype.downtimeMs = 0;

            /**
             * Report failedProbes.
             * @member {number} failedProbes
             * @memberof knowngood.v1.Report
             * @instance
             */
            Report.prototype.failedProbes = 0;

            /**
             * Report evidence.
             * @member {string|null|undefined} evidence
             * @memberof knowngood.v1.Report
             * @instance
             */
            Report.prototype.evidence = null;

            /**
             * Report startedAtUs.
             * @member {number} startedAtUs
             * @memberof knowngood.v1.Report
             * @instance
             */
            Report.prototype.startedAtUs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Report endedAtUs.
             * @member {number|null|undefined} endedAtUs
             * @memberof knowngood.v1.Report
             * @instance
             */
            Report.prototype.endedAtUs = null;

            /**
             * Report cause.
             * @member {string} cause
             * @memberof knowngood.v1.Report
             * @instance
             */
            Report.prototype.cause = "";

            /**
             * Report alert.
             * @member {string|null|undefined} alert
             * @memberof knowngood.v1.Report
             * @instance
             */
            Report.prototype.alert = null;

            /**
             * Report by.
             * @member {string} by
             * @memberof knowngood.v1.Report
             * @instance
             */
            Report.prototype.by = "";

            /**
             * Report why.
             * @member {string} why
             * @memberof knowngood.v1.Report
             * @instance
             */
            Report.prototype.why = "";

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Report.prototype, "_outcome", {
                get: $util.oneOfGetter($oneOfFields = ["outcome"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Report.prototype, "_refused", {
                get: $util.oneOfGetter($oneOfFields = ["refused"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Report.prototype, "_newId", {
                get: $util.oneOfGetter($oneOfFields = ["newId"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Report.prototype, "_evidence", {
                get: $util.oneOfGetter($oneOfFields = ["evidence"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Report.prototype, "_endedAtUs", {
                get: $util.oneOfGetter($oneOfFields = ["endedAtUs"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Report.prototype, "_alert", {
                get: $util.oneOfGetter($oneOfFields = ["alert"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Encodes the specified Report message. Does not implicitly {@link knowngood.v1.Report.verify|verify} messages.
             * @function encode
             * @memberof knowngood.v1.Report
             * @static
             * @param {knowngood.v1.Report.$Properties} message Report message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Report.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.schema != null && $Object.hasOwnProperty.call(message, "schema") && message.schema !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.schema);
                if (message.order != null && $Object.hasOwnProperty.call(message, "order") && message.order !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.order);
                if (message.workload != null && $Object.hasOwnProperty.call(message, "workload") && message.workload !== "")
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.workload);
                if (message.host != null && $Object.hasOwnProperty.call(message, "host") && message.host !== "")
                    writer.uint32(/* id 4, wireType 2 =*/34).string(message.host);
                if (message.method != null && $Object.hasOwnProperty.call(message, "method") && message.method !== "")
                    writer.uint32(/* id 5, wireType 2 =*/42).string(message.method);
                if (message.outcome != null && $Object.hasOwnProperty.call(message, "outcome"))
                    writer.uint32(/* id 6, wireType 2 =*/50).string(message.outcome);
                if (message.refused != null && $Object.hasOwnProperty.call(message, "refused"))
                    $root.knowngood.v1.Refusal.encode(message.refused, writer.uint32(/* id 7, wireType 2 =*/58).fork(), _depth + 1).ldelim();
                if (message.oldId != null && $Object.hasOwnProperty.call(message, "oldId") && message.oldId !== "")
                    writer.uint32(/* id 8, wireType 2 =*/66).string(message.oldId);
                if (message.newId != null && $Object.hasOwnProperty.call(message, "newId"))
                    writer.uint32(/* id 9, wireType 2 =*/74).string(message.newId);
                if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                    writer.uint32(/* id 10, wireType 2 =*/82).string(message.name);
                if (message.image != null && $Object.hasOwnProperty.call(message, "image") && message.image !== "")
                    writer.uint32(/* id 11, wireType 2 =*/90).string(message.image);
                if (message.generation != null && $Object.hasOwnProperty.call(message, "generation") && message.generation !== 0)
                    writer.uint32(/* id 12, wireType 0 =*/96).uint32(message.generation);
                if (message.steps != null && message.steps.length)
                    for (let i = 0; i < message.steps.length; ++i)
                        $root.knowngood.v1.Step.encode(message.steps[i], writer.uint32(/* id 13, wireType 2 =*/106).fork(), _depth + 1).ldelim();
                if (message.downtimeMs != null && $Object.hasOwnProperty.call(message, "downtimeMs") && !$Object.is(message.downtimeMs, 0))
                    writer.uint32(/* id 14, wireType 1 =*/113).double(message.downtimeMs);
                if (message.failedProbes != null && $Object.hasOwnProperty.call(message, "failedProbes") && message.failedProbes !== 0)
                    writer.uint32(/* id 15, wireType 0 =*/120).uint32(message.failedProbes);
                if (message.evidence != null && $Object.hasOwnProperty.call(message, "evidence"))
                    writer.uint32(/* id 16, wireType 2 =*/130).string(message.evidence);
                if (message.startedAtUs != null && $Object.hasOwnProperty.call(message, "startedAtUs") && (typeof message.startedAtUs === "object" ? message.startedAtUs.low || message.startedAtUs.high : message.startedAtUs !== 0))
                    writer.uint32(/* id 17, wireType 0 =*/136).uint64(message.startedAtUs);
                if (message.endedAtUs != null && $Object.hasOwnProperty.call(message, "endedAtUs"))
                    writer.uint32(/* id 18, wireType 0 =*/144).uint64(message.endedAtUs);
                if (message.cause != null && $Object.hasOwnProperty.call(message, "cause") && message.cause !== "")
                    writer.uint32(/* id 19, wireType 2 =*/154).string(message.cause);
                if (message.alert != null && $Object.hasOwnProperty.call(message, "alert"))
                    writer.uint32(/* id 20, wireType 2 =*/162).string(message.alert);
                if (message.by != null && $Object.hasOwnProperty.call(message, "by") && message.by !== "")
                    writer.uint32(/* id 21, wireType 2 =*/170).string(message.by);
                if (message.why != null && $Object.hasOwnProperty.call(message, "why") && message.why !== "")
                    writer.uint32(/* id 22, wireType 2 =*/178).string(message.why);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Report message from the specified reader or buffer.
             * @function decode
             * @memberof knowngood.v1.Report
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {knowngood.v1.Report & knowngood.v1.Report.$Shape} Report
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Report.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.knowngood.v1.Report();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.schema = value;
                            else
                                delete message.schema;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.order = value;
                            else
                                delete message.order;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.workload = value;
                            else
                                delete message.workload;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.host = value;
                            else
                                delete message.host;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.method = value;
                            else
                                delete message.method;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            message.outcome = reader.stringVerify();
                            message._outcome = "outcome";
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            message.refused = $root.knowngood.v1.Refusal.decode(reader, reader.size(), $undefined, _depth + 1, message.refused);
                            message._refused = "refused";
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.oldId = value;
                            else
                                delete message.oldId;
                            continue;
                        }
                    case 9: {
                            if (wireType !== 2)
                                break;
                            message.newId = reader.stringVerify();
                            message._newId = "newId";
                            continue;
                        }
                    case 10: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.name = value;
                            else
                                delete message.name;
                            continue;
                        }
                    case 11: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.image = value;
                            else
                                delete message.image;
                            continue;
                        }
                    case 12: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.generation = value;
                            else
                                delete message.generation;
                            continue;
                        }
                    case 13: {
                            if (wireType !== 2)
                                break;
                            if (!(message.steps && message.steps.length))
                                message.steps = [];
                            message.steps.push($root.knowngood.v1.Step.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 14: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.downtimeMs = value;
                            else
                                delete message.downtimeMs;
                            continue;
                        }
                    case 15: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.failedProbes = value;
                            else
                                delete message.failedProbes;
                            continue;
                        }
                    case 16: {
                            if (wireType !== 2)
                                break;
                            message.evidence = reader.stringVerify();
                            message._evidence = "evidence";
                            continue;
                        }
                    case 17: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.startedAtUs = value;
                            else
                                delete message.startedAtUs;
                            continue;
                        }
                    case 18: {
                            if (wireType !== 0)
                                break;
                            message.endedAtUs = reader.uint64();
                            message._endedAtUs = "endedAtUs";
                            continue;
                        }
                    case 19: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.cause = value;
                            else
                                delete message.cause;
                            continue;
                        }
                    case 20: {
                            if (wireType !== 2)
                                break;
                            message.alert = reader.stringVerify();
                            message._alert = "alert";
                            continue;
                        }
                    case 21: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.by = value;
                            else
                                delete message.by;
                            continue;
                        }
                    case 22: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.why = value;
                            else
                                delete message.why;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Report;
        })();

        v1.Refusal = (function() {

            /**
             * Properties of a Refusal.
             * @typedef {Object} knowngood.v1.Refusal.$Properties
             * @property {string|null} [code] Refusal code
             * @property {string|null} [message] Refusal message
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Refusal.
             * @memberof knowngood.v1
             * @interface IRefusal
             * @augments knowngood.v1.Refusal.$Properties
             * @deprecated Use knowngood.v1.Refusal.$Properties instead.
             */

            /**
             * Shape of a Refusal.
             * @typedef {knowngood.v1.Refusal.$Properties} knowngood.v1.Refusal.$Shape
             */

            /**
             * Constructs a new Refusal.
             * @memberof knowngood.v1
             * @classdesc Represents a Refusal.
             * @constructor
             * @param {knowngood.v1.Refusal.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Refusal = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Refusal code.
             * @member {string} code
             * @memberof knowngood.v1.Refusal
             * @instance
             */
            Refusal.prototype.code = "";

            /**
             * Refusal message.
             * @member {string} message
             * @memberof knowngood.v1.Refusal
             * @instance
             */
            Refusal.prototype.message = "";

            /**
             * Encodes the specified Refusal message. Does not implicitly {@link knowngood.v1.Refusal.verify|verify} messages.
             * @function encode
             * @memberof knowngood.v1.Refusal
             * @static
             * @param {knowngood.v1.Refusal.$Properties} message Refusal message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Refusal.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.code != null && $Object.hasOwnProperty.call(message, "code") && message.code !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.code);
                if (message.message != null && $Object.hasOwnProperty.call(message, "message") && message.message !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.message);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Refusal message from the specified reader or buffer.
             * @function decode
             * @memberof knowngood.v1.Refusal
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {knowngood.v1.Refusal & knowngood.v1.Refusal.$Shape} Refusal
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Refusal.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.knowngood.v1.Refusal();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.code = value;
                            else
                                delete message.code;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.message = value;
                            else
                                delete message.message;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Refusal;
        })();

        v1.Step = (function() {

            /**
             * Properties of a Step.
             * @typedef {Object} knowngood.v1.Step.$Properties
             * @property {string|null} [step] Step step
             * @property {number|null} [startedAtUs] Step startedAtUs
             * @property {number|null} [ms] Step ms
             * @property {boolean|null} [ok] Step ok
             * @property {string|null} [detail] Step detail
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Step.
             * @memberof knowngood.v1
             * @interface IStep
             * @augments knowngood.v1.Step.$Properties
             * @deprecated Use knowngood.v1.Step.$Properties instead.
             */

            /**
             * Shape of a Step.
             * @typedef {knowngood.v1.Step.$Properties} knowngood.v1.Step.$Shape
             */

            /**
             * Constructs a new Step.
             * @memberof knowngood.v1
             * @classdesc Represents a Step.
             * @constructor
             * @param {knowngood.v1.Step.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Step = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Step step.
             * @member {string} step
             * @memberof knowngood.v1.Step
             * @instance
             */
            Step.prototype.step = "";

            /**
             * Step startedAtUs.
             * @member {number} startedAtUs
             * @memberof knowngood.v1.Step
             * @instance
             */
            Step.prototype.startedAtUs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Step ms.
             * @member {number} ms
             * @memberof knowngood.v1.Step
             * @instance
             */
            Step.prototype.ms = 0;

            /**
             * Step ok.
             * @member {boolean} ok
             * @memberof knowngood.v1.Step
             * @instance
             */
            Step.prototype.ok = false;

            /**
             * Step detail.
             * @member {string|null|undefined} detail
             * @memberof knowngood.v1.Step
             * @instance
             */
            Step.prototype.detail = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Step.prototype, "_detail", {
                get: $util.oneOfGetter($oneOfFields = ["detail"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Encodes the specified Step message. Does not implicitly {@link knowngood.v1.Step.verify|verify} messages.
             * @function encode
             * @memberof knowngood.v1.Step
             * @static
             * @param {knowngood.v1.Step.$Properties} message Step message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Step.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.step != null && $Object.hasOwnProperty.call(message, "step") && message.step !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.step);
                if (message.startedAtUs != null && $Object.hasOwnProperty.call(message, "startedAtUs") && (typeof message.startedAtUs === "object" ? message.startedAtUs.low || message.startedAtUs.high : message.startedAtUs !== 0))
                    writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.startedAtUs);
                if (message.ms != null && $Object.hasOwnProperty.call(message, "ms") && !$Object.is(message.ms, 0))
                    writer.uint32(/* id 3, wireType 1 =*/25).double(message.ms);
                if (message.ok != null && $Object.hasOwnProperty.call(message, "ok") && message.ok !== false)
                    writer.uint32(/* id 4, wireType 0 =*/32).bool(message.ok);
                if (message.detail != null && $Object.hasOwnProperty.call(message, "detail"))
                    writer.uint32(/* id 5, wireType 2 =*/42).string(message.detail);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Step message from the specified reader or buffer.
             * @function decode
             * @memberof knowngood.v1.Step
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {knowngood.v1.Step & knowngood.v1.Step.$Shape} Step
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Step.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.knowngood.v1.Step();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.step = value;
                            else
                                delete message.step;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.startedAtUs = value;
                            else
                                delete message.startedAtUs;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.ms = value;
                            else
                                delete message.ms;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.ok = value;
                            else
                                delete message.ok;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.detail = reader.stringVerify();
                            message._detail = "detail";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Step;
        })();

        v1.AlertRecord = (function() {

            /**
             * Properties of an AlertRecord.
             * @typedef {Object} knowngood.v1.AlertRecord.$Properties
             * @property {number|null} [schema] AlertRecord schema
             * @property {string|null} [id] AlertRecord id
             * @property {string|null} [change] AlertRecord change
             * @property {number|null} [atUs] AlertRecord atUs
             * @property {string|null} [workload] AlertRecord workload
             * @property {knowngood.v1.AlertFacts.$Properties|null} [facts] AlertRecord facts
             * @property {knowngood.v1.Repeat.$Properties|null} [repeat] AlertRecord repeat
             * @property {string|null} [by] AlertRecord by
             * @property {string|null} [why] AlertRecord why
             * @property {knowngood.v1.AlertResponse.$Properties|null} [response] AlertRecord response
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an AlertRecord.
             * @memberof knowngood.v1
             * @interface IAlertRecord
             * @augments knowngood.v1.AlertRecord.$Properties
             * @deprecated Use knowngood.v1.AlertRecord.$Properties instead.
             */

            /**
             * Shape of an AlertRecord.
             * @typedef {{
             *   schema?: number|null;
             *   id?: string|null;
             *   change?: string|null;
             *   atUs?: number|null;
             *   workload?: string|null;
             *   facts?: knowngood.v1.AlertFacts.$Shape|null;
             *   repeat?: knowngood.v1.Repeat.$Shape|null;
             *   by?: string|null;
             *   why?: string|null;
             *   response?: knowngood.v1.AlertResponse.$Shape|null;
             *   $unknowns?: Array.<Uint8Array>;
             * }} knowngood.v1.AlertRecord.$Shape
             */

            /**
             * Constructs a new AlertRecord.
             * @memberof knowngood.v1
             * @classdesc Represents an AlertRecord.
             * @constructor
             * @param {knowngood.v1.AlertRecord.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const AlertRecord = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * AlertRecord schema.
             * @member {number} schema
             * @memberof knowngood.v1.AlertRecord
             * @instance
             */
            AlertRecord.prototype.schema = 0;

            /**
             * AlertRecord id.
             * @member {string} id
             * @memberof knowngood.v1.AlertRecord
             * @instance
             */
            AlertRecord.prototype.id = "";

            /**
             * AlertRecord change.
             * @member {string} change
             * @memberof knowngood.v1.AlertRecord
             * @instance
             */
            AlertRecord.prototype.change = "";

            /**
             * AlertRecord atUs.
             * @member {number} atUs
             * @memberof knowngood.v1.AlertRecord
             * @instance
             */
            AlertRecord.prototype.atUs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * AlertRecord workload.
             * @member {string} workload
             * @memberof knowngood.v1.AlertRecord
             * @instance
             */
            AlertRecord.prototype.workload = "";

            /**
             * AlertRecord facts.
             * @member {knowngood.v1.AlertFacts.$Properties|null|undefined} facts
             * @memberof knowngood.v1.AlertRecord
             * @instance
             */
            AlertRecord.prototype.facts = null;

            /**
             * AlertRecord repeat.
             * @member {knowngood.v1.Repeat.$Properties|null|undefined} repeat
             * @memberof knowngood.v1.AlertRecord
             * @instance
             */
            AlertRecord.prototype.repeat = null;

            /**
             * AlertRecord by.
             * @member {string|null|undefined} by
             * @memberof knowngood.v1.AlertRecord
             * @instance
             */
            AlertRecord.prototype.by = null;

            /**
             * AlertRecord why.
             * @member {string|null|undefined} why
             * @memberof knowngood.v1.AlertRecord
             * @instance
             */
            AlertRecord.prototype.why = null;

            /**
             * AlertRecord response.
             * @member {knowngood.v1.AlertResponse.$Properties|null|undefined} response
             * @memberof knowngood.v1.AlertRecord
             * @instance
             */
            AlertRecord.prototype.response = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(AlertRecord.prototype, "_by", {
                get: $util.oneOfGetter($oneOfFields = ["by"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(AlertRecord.prototype, "_why", {
                get: $util.oneOfGetter($oneOfFields = ["why"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Encodes the specified AlertRecord message. Does not implicitly {@link knowngood.v1.AlertRecord.verify|verify} messages.
             * @function encode
             * @memberof knowngood.v1.AlertRecord
             * @static
             * @param {knowngood.v1.AlertRecord.$Properties} message AlertRecord message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            AlertRecord.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.schema != null && $Object.hasOwnProperty.call(message, "schema") && message.schema !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.schema);
                if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.id);
                if (message.change != null && $Object.hasOwnProperty.call(message, "change") && message.change !== "")
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.change);
                if (message.atUs != null && $Object.hasOwnProperty.call(message, "atUs") && (typeof message.atUs === "object" ? message.atUs.low || message.atUs.high : message.atUs !== 0))
                    writer.uint32(/* id 4, wireType 0 =*/32).uint64(message.atUs);
                if (message.workload != null && $Object.hasOwnProperty.call(message, "workload") && message.workload !== "")
                    writer.uint32(/* id 5, wireType 2 =*/42).string(message.workload);
                if (message.facts != null && $Object.hasOwnProperty.call(message, "facts"))
                    $root.knowngood.v1.AlertFacts.encode(message.facts, writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
                if (message.repeat != null && $Object.hasOwnProperty.call(message, "repeat"))
                    $root.knowngood.v1.Repeat.encode(message.repeat, writer.uint32(/* id 7, wireType 2 =*/58).fork(), _depth + 1).ldelim();
                if (message.by != null && $Object.hasOwnProperty.call(message, "by"))
                    writer.uint32(/* id 8, wireType 2 =*/66).string(message.by);
                if (message.why != null && $Object.hasOwnProperty.call(message, "why"))
                    writer.uint32(/* id 9, wireType 2 =*/74).string(message.why);
                if (message.response != null && $Object.hasOwnProperty.call(message, "response"))
                    $root.knowngood.v1.AlertResponse.encode(message.response, writer.uint32(/* id 10, wireType 2 =*/82).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an AlertRecord message from the specified reader or buffer.
             * @function decode
             * @memberof knowngood.v1.AlertRecord
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {knowngood.v1.AlertRecord & knowngood.v1.AlertRecord.$Shape} AlertRecord
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            AlertRecord.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.knowngood.v1.AlertRecord();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.schema = value;
                            else
                                delete message.schema;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.id = value;
                            else
                                delete message.id;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.change = value;
                            else
                                delete message.change;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.atUs = value;
                            else
                                delete message.atUs;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.workload = value;
                            else
                                delete message.workload;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            message.facts = $root.knowngood.v1.AlertFacts.decode(reader, reader.size(), $undefined, _depth + 1, message.facts);
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            message.repeat = $root.knowngood.v1.Repeat.decode(reader, reader.size(), $undefined, _depth + 1, message.repeat);
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            message.by = reader.stringVerify();
                            message._by = "by";
                            continue;
                        }
                    case 9: {
                            if (wireType !== 2)
                                break;
                            message.why = reader.stringVerify();
                            message._why = "why";
                            continue;
                        }
                    case 10: {
                            if (wireType !== 2)
                                break;
                            message.response = $root.knowngood.v1.AlertResponse.decode(reader, reader.size(), $undefined, _depth + 1, message.response);
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return AlertRecord;
        })();

        v1.AlertFacts = (function() {

            /**
             * Properties of an AlertFacts.
             * @typedef {Object} knowngood.v1.AlertFacts.$Properties
             * @property {string|null} [fingerprint] AlertFacts fingerprint
             * @property {string|null} [key] AlertFacts key
             * @property {string|null} [host] AlertFacts host
             * @property {knowngood.v1.ContainerRef.$Properties|null} [container] AlertFacts container
             * @property {string|null} [kind] AlertFacts kind
             * @property {string|null} [severity] AlertFacts severity
             * @property {string|null} [reason] AlertFacts reason
             * @property {string|null} [sentence] AlertFacts sentence
             * @property {knowngood.v1.Behaviour.$Properties|null} [behaviour] AlertFacts behaviour
             * @property {knowngood.v1.Evidence.$Properties|null} [evidence] AlertFacts evidence
             * @property {string|null} [nearest] AlertFacts nearest
             * @property {Array.<string>|null} [differs] AlertFacts differs
             * @property {number|null} [observedAtUs] AlertFacts observedAtUs
             * @property {string|null} [sensor] AlertFacts sensor
             * @property {number|null} [revision] AlertFacts revision
             * @property {number|null} [runUs] AlertFacts runUs
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an AlertFacts.
             * @memberof knowngood.v1
             * @interface IAlertFacts
             * @augments knowngood.v1.AlertFacts.$Properties
             * @deprecated Use knowngood.v1.AlertFacts.$Properties instead.
             */

            /**
             * Shape of an AlertFacts.
             * @typedef {{
             *   fingerprint?: string|null;
             *   key?: string|null;
             *   host?: string|null;
             *   container?: knowngood.v1.ContainerRef.$Shape|null;
             *   kind?: string|null;
             *   severity?: string|null;
             *   reason?: string|null;
             *   sentence?: string|null;
             *   behaviour?: knowngood.v1.Behaviour.$Shape|null;
             *   evidence?: knowngood.v1.Evidence.$Shape|null;
             *   nearest?: string|null;
             *   differs?: Array.<string>|null;
             *   observedAtUs?: number|null;
             *   sensor?: string|null;
             *   revision?: number|null;
             *   runUs?: number|null;
             *   $unknowns?: Array.<Uint8Array>;
             * }} knowngood.v1.AlertFacts.$Shape
             */

            /**
             * Constructs a new AlertFacts.
             * @memberof knowngood.v1
             * @classdesc Represents an AlertFacts.
             * @constructor
             * @param {knowngood.v1.AlertFacts.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const AlertFacts = function (properties) {
                this.differs = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * AlertFacts fingerprint.
             * @member {string} fingerprint
             * @memberof knowngood.v1.AlertFacts
             * @instance
             */
            AlertFacts.prototype.fingerprint = "";

            /**
             * AlertFacts key.
             * @member {string} key
             * @memberof knowngood.v1.AlertFacts
             * @instance
             */
            AlertFacts.prototype.key = "";

            /**
             * AlertFacts host.
             * @member {string} host
             * @memberof knowngood.v1.AlertFacts
             * @instance
             */
            AlertFacts.prototype.host = "";

            /**
             * AlertFacts container.
             * @member {knowngood.v1.ContainerRef.$Properties|null|undefined} container
             * @memberof knowngood.v1.AlertFacts
             * @instance
             */
            AlertFacts.prototype.container = null;

            /**
             * AlertFacts kind.
             * @member {string} kind
             * @memberof knowngood.v1.AlertFacts
             * @instance
             */
            AlertFacts.prototype.kind = "";

            /**
             * AlertFacts severity.
             * @member {string} severity
             * @memberof knowngood.v1.AlertFacts
             * @instance
             */
            AlertFacts.prototype.severity = "";

            /**
             * AlertFacts reason.
             * @member {string} reason
             * @memberof knowngood.v1.AlertFacts
             * @instance
             */
            AlertFacts.prototype.reason = "";

            /**
             * AlertFacts sentence.
             * @member {string} sentence
             * @memberof knowngood.v1.AlertFacts
             * @instance
             */
            AlertFacts.prototype.sentence = "";

            /**
             * AlertFacts behaviour.
             * @member {knowngood.v1.Behaviour.$Properties|null|undefined} behaviour
             * @memberof knowngood.v1.AlertFacts
             * @instance
             */
            AlertFacts.prototype.behaviour = null;

            /**
             * AlertFacts evidence.
             * @member {knowngood.v1.Evidence.$Properties|null|undefined} evidence
             * @memberof knowngood.v1.AlertFacts
             * @instance
             */
            AlertFacts.prototype.evidence = null;

            /**
             * AlertFacts nearest.
             * @member {string|null|undefined} nearest
             * @memberof knowngood.v1.AlertFacts
             * @instance
             */
            AlertFacts.prototype.nearest = null;

            /**
             * AlertFacts differs.
             * @member {Array.<string>} differs
             * @memberof knowngood.v1.AlertFacts
             * @instance
             */
            AlertFacts.prototype.differs = $util.emptyArray;

            /**
             * AlertFacts observedAtUs.
             * @member {number} observedAtUs
             * @memberof knowngood.v1.AlertFacts
             * @instance
             */
            AlertFacts.prototype.observedAtUs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * AlertFacts sensor.
             * @member {string} sensor
             * @memberof knowngood.v1.AlertFacts
             * @instance
             */
            AlertFacts.prototype.sensor = "";

            /**
             * AlertFacts revision.
             * @member {number} revision
             * @memberof knowngood.v1.AlertFacts
             * @instance
             */
            AlertFacts.prototype.revision = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * AlertFacts runUs.
             * @member {number} runUs
             * @memberof knowngood.v1.AlertFacts
             * @instance
             */
            AlertFacts.prototype.runUs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(AlertFacts.prototype, "_nearest", {
                get: $util.oneOfGetter($oneOfFields = ["nearest"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Encodes the specified AlertFacts message. Does not implicitly {@link knowngood.v1.AlertFacts.verify|verify} messages.
             * @function encode
             * @memberof knowngood.v1.AlertFacts
             * @static
             * @param {knowngood.v1.AlertFacts.$Properties} message AlertFacts message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            AlertFacts.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.fingerprint != null && $Object.hasOwnProperty.call(message, "fingerprint") && message.fingerprint !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.fingerprint);
                if (message.key != null && $Object.hasOwnProperty.call(message, "key") && message.key !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.key);
                if (message.host != null && $Object.hasOwnProperty.call(message, "host") && message.host !== "")
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.host);
                if (message.container != null && $Object.hasOwnProperty.call(message, "container"))
                    $root.knowngood.v1.ContainerRef.encode(message.container, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind") && message.kind !== "")
                    writer.uint32(/* id 5, wireType 2 =*/42).string(message.kind);
                if (message.severity != null && $Object.hasOwnProperty.call(message, "severity") && message.severity !== "")
                    writer.uint32(/* id 6, wireType 2 =*/50).string(message.severity);
                if (message.reason != null && $Object.hasOwnProperty.call(message, "reason") && message.reason !== "")
                    writer.uint32(/* id 7, wireType 2 =*/58).string(message.reason);
                if (message.sentence != null && $Object.hasOwnProperty.call(message, "sentence") && message.sentence !== "")
                    writer.uint32(/* id 8, wireType 2 =*/66).string(message.sentence);
                if (message.behaviour != null && $Object.hasOwnProperty.call(message, "behaviour"))
                    $root.knowngood.v1.Behaviour.encode(message.behaviour, writer.uint32(/* id 9, wireType 2 =*/74).fork(), _depth + 1).ldelim();
                if (message.evidence != null && $Object.hasOwnProperty.call(message, "evidence"))
                    $root.knowngood.v1.Evidence.encode(message.evidence, writer.uint32(/* id 10, wireType 2 =*/82).fork(), _depth + 1).ldelim();
                if (message.nearest != null && $Object.hasOwnProperty.call(message, "nearest"))
                    writer.uint32(/* id 11, wireType 2 =*/90).string(message.nearest);
                if (message.differs != null && message.differs.length)
                    for (let i = 0; i < message.differs.length; ++i)
                        writer.uint32(/* id 12, wireType 2 =*/98).string(message.differs[i]);
                if (message.observedAtUs != null && $Object.hasOwnProperty.call(message, "observedAtUs") && (typeof message.observedAtUs === "object" ? message.observedAtUs.low || message.observedAtUs.high : message.observedAtUs !== 0))
                    writer.uint32(/* id 13, wireType 0 =*/104).uint64(message.observedAtUs);
                if (message.sensor != null && $Object.hasOwnProperty.call(message, "sensor") && message.sensor !== "")
                    writer.uint32(/* id 14, wireType 2 =*/114).string(message.sensor);
                if (message.revision != null && $Object.hasOwnProperty.call(message, "revision") && (typeof message.revision === "object" ? message.revision.low || message.revision.high : message.revision !== 0))
                    writer.uint32(/* id 15, wireType 0 =*/120).uint64(message.revision);
                if (message.runUs != null && $Object.hasOwnProperty.call(message, "runUs") && (typeof message.runUs === "object" ? message.runUs.low || message.runUs.high : message.runUs !== 0))
                    writer.uint32(/* id 16, wireType 0 =*/128).uint64(message.runUs);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an AlertFacts message from the specified reader or buffer.
             * @function decode
             * @memberof knowngood.v1.AlertFacts
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {knowngood.v1.AlertFacts & knowngood.v1.AlertFacts.$Shape} AlertFacts
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            AlertFacts.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.knowngood.v1.AlertFacts();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.fingerprint = value;
                            else
                                delete message.fingerprint;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.key = value;
                            else
                                delete message.key;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.host = value;
                            else
                                delete message.host;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.container = $root.knowngood.v1.ContainerRef.decode(reader, reader.size(), $undefined, _depth + 1, message.container);
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.kind = value;
                            else
                                delete message.kind;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.severity = value;
                            else
                                delete message.severity;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.reason = value;
                            else
                                delete message.reason;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.sentence = value;
                            else
                                delete message.sentence;
                            continue;
                        }
                    case 9: {
                            if (wireType !== 2)
                                break;
                            message.behaviour = $root.knowngood.v1.Behaviour.decode(reader, reader.size(), $undefined, _depth + 1, message.behaviour);
                            continue;
                        }
                    case 10: {
                            if (wireType !== 2)
                                break;
                            message.evidence = $root.knowngood.v1.Evidence.decode(reader, reader.size(), $undefined, _depth + 1, message.evidence);
                            continue;
                        }
                    case 11: {
                            if (wireType !== 2)
                                break;
                            message.nearest = reader.stringVerify();
                            message._nearest = "nearest";
                            continue;
                        }
                    case 12: {
                            if (wireType !== 2)
                                break;
                            if (!(message.differs && message.differs.length))
                                message.differs = [];
                            message.differs.push(reader.stringVerify());
                            continue;
                        }
                    case 13: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.observedAtUs = value;
                            else
                                delete message.observedAtUs;
                            continue;
                        }
                    case 14: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.sensor = value;
                            else
                                delete message.sensor;
                            continue;
                        }
                    case 15: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.revision = value;
                            else
                                delete message.revision;
                            continue;
                        }
                    case 16: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.runUs = value;
                            else
                                delete message.runUs;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return AlertFacts;
        })();

        v1.Repeat = (function() {

            /**
             * Properties of a Repeat.
             * @typedef {Object} knowngood.v1.Repeat.$Properties
             * @property {string|null} [host] Repeat host
             * @property {knowngood.v1.ContainerRef.$Properties|null} [container] Repeat container
             * @property {number|null} [minute] Repeat minute
             * @property {number|null} [runUs] Repeat runUs
             * @property {number|null} [count] Repeat count
             * @property {number|null} [lastAtUs] Repeat lastAtUs
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Repeat.
             * @memberof knowngood.v1
             * @interface IRepeat
             * @augments knowngood.v1.Repeat.$Properties
             * @deprecated Use knowngood.v1.Repeat.$Properties instead.
             */

            /**
             * Shape of a Repeat.
             * @typedef {knowngood.v1.Repeat.$Properties} knowngood.v1.Repeat.$Shape
             */

            /**
             * Constructs a new Repeat.
             * @memberof knowngood.v1
             * @classdesc Represents a Repeat.
             * @constructor
             * @param {knowngood.v1.Repeat.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Repeat = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Repeat host.
             * @member {string} host
             * @memberof knowngood.v1.Repeat
             * @instance
             */
            Repeat.prototype.host = "";

            /**
             * Repeat container.
             * @member {knowngood.v1.ContainerRef.$Properties|null|undefined} container
             * @memberof knowngood.v1.Repeat
             * @instance
             */
            Repeat.prototype.container = null;

            /**
             * Repeat minute.
             * @member {number} minute
             * @memberof knowngood.v1.Repeat
             * @instance
             */
            Repeat.prototype.minute = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Repeat runUs.
             * @member {number} runUs
             * @memberof knowngood.v1.Repeat
             * @instance
             */
            Repeat.prototype.runUs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Repeat count.
             * @member {number} count
             * @memberof knowngood.v1.Repeat
             * @instance
             */
            Repeat.prototype.count = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Repeat lastAtUs.
             * @member {number} lastAtUs
             * @memberof knowngood.v1.Repeat
             * @instance
             */
            Repeat.prototype.lastAtUs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Encodes the specified Repeat message. Does not implicitly {@link knowngood.v1.Repeat.verify|verify} messages.
             * @function encode
             * @memberof knowngood.v1.Repeat
             * @static
             * @param {knowngood.v1.Repeat.$Properties} message Repeat message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Repeat.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.host != null && $Object.hasOwnProperty.call(message, "host") && message.host !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.host);
                if (message.container != null && $Object.hasOwnProperty.call(message, "container"))
                    $root.knowngood.v1.ContainerRef.encode(message.container, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.minute != null && $Object.hasOwnProperty.call(message, "minute") && (typeof message.minute === "object" ? message.minute.low || message.minute.high : message.minute !== 0))
                    writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.minute);
                if (message.runUs != null && $Object.hasOwnProperty.call(message, "runUs") && (typeof message.runUs === "object" ? message.runUs.low || message.runUs.high : message.runUs !== 0))
                    writer.uint32(/* id 4, wireType 0 =*/32).uint64(message.runUs);
                if (message.count != null && $Object.hasOwnProperty.call(message, "count") && (typeof message.count === "object" ? message.count.low || message.count.high : message.count !== 0))
                    writer.uint32(/* id 5, wireType 0 =*/40).uint64(message.count);
                if (message.lastAtUs != null && $Object.hasOwnProperty.call(message, "lastAtUs") && (typeof message.lastAtUs === "object" ? message.lastAtUs.low || message.lastAtUs.high : message.lastAtUs !== 0))
                    writer.uint32(/* id 6, wireType 0 =*/48).uint64(message.lastAtUs);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Repeat message from the specified reader or buffer.
             * @function decode
             * @memberof knowngood.v1.Repeat
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {knowngood.v1.Repeat & knowngood.v1.Repeat.$Shape} Repeat
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Repeat.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.knowngood.v1.Repeat();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.host = value;
                            else
                                delete message.host;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.container = $root.knowngood.v1.ContainerRef.decode(reader, reader.size(), $undefined, _depth + 1, message.container);
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.minute = value;
                            else
                                delete message.minute;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.runUs = value;
                            else
                                delete message.runUs;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.count = value;
                            else
                                delete message.count;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.lastAtUs = value;
                            else
                                delete message.lastAtUs;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Repeat;
        })();

        v1.AlertResponse = (function() {

            /**
             * Properties of an AlertResponse.
             * @typedef {Object} knowngood.v1.AlertResponse.$Properties
             * @property {string|null} [kind] AlertResponse kind
             * @property {string|null} [order] AlertResponse order
             * @property {string|null} [outcome] AlertResponse outcome
             * @property {string|null} [why] AlertResponse why
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an AlertResponse.
             * @memberof knowngood.v1
             * @interface IAlertResponse
             * @augments knowngood.v1.AlertResponse.$Properties
             * @deprecated Use knowngood.v1.AlertResponse.$Properties instead.
             */

            /**
             * Shape of an AlertResponse.
             * @typedef {knowngood.v1.AlertResponse.$Properties} knowngood.v1.AlertResponse.$Shape
             */

            /**
             * Constructs a new AlertResponse.
             * @memberof knowngood.v1
             * @classdesc Represents an AlertResponse.
             * @constructor
             * @param {knowngood.v1.AlertResponse.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const AlertResponse = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * AlertResponse kind.
             * @member {string} kind
             * @memberof knowngood.v1.AlertResponse
             * @instance
             */
            AlertResponse.prototype.kind = "";

            /**
             * AlertResponse order.
             * @member {string|null|undefined} order
             * @memberof knowngood.v1.AlertResponse
             * @instance
             */
            AlertResponse.prototype.order = null;

            /**
             * AlertResponse outcome.
             * @member {string|null|undefined} outcome
             * @memberof knowngood.v1.AlertResponse
             * @instance
             */
            AlertResponse.prototype.outcome = null;

            /**
             * AlertResponse why.
             * @member {string|null|undefined} why
             * @memberof knowngood.v1.AlertResponse
             * @instance
             */
            AlertResponse.prototype.why = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(AlertResponse.prototype, "_order", {
                get: $util.oneOfGetter($oneOfFields = ["order"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(AlertResponse.prototype, "_outcome", {
                get: $util.oneOfGetter($oneOfFields = ["outcome"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(AlertResponse.prototype, "_why", {
                get: $util.oneOfGetter($oneOfFields = ["why"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Encodes the specified AlertResponse message. Does not implicitly {@link knowngood.v1.AlertResponse.verify|verify} messages.
             * @function encode
             * @memberof knowngood.v1.AlertResponse
             * @static
             * @param {knowngood.v1.AlertResponse.$Properties} message AlertResponse message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            AlertResponse.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind") && message.kind !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.kind);
                if (message.order != null && $Object.hasOwnProperty.call(message, "order"))
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.order);
                if (message.outcome != null && $Object.hasOwnProperty.call(message, "outcome"))
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.outcome);
                if (message.why != null && $Object.hasOwnProperty.call(message, "why"))
                    writer.uint32(/* id 4, wireType 2 =*/34).string(message.why);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an AlertResponse message from the specified reader or buffer.
             * @function decode
             * @memberof knowngood.v1.AlertResponse
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {knowngood.v1.AlertResponse & knowngood.v1.AlertResponse.$Shape} AlertResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            AlertResponse.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.knowngood.v1.AlertResponse();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.kind = value;
                            else
                                delete message.kind;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.order = reader.stringVerify();
                            message._order = "order";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.outcome = reader.stringVerify();
                            message._outcome = "outcome";
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.why = reader.stringVerify();
                            message._why = "why";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return AlertResponse;
        })();

        v1.Ask = (function() {

            /**
             * Properties of an Ask.
             * @typedef {Object} knowngood.v1.Ask.$Properties
             * @property {knowngood.v1.Empty.$Properties|null} [settle] Ask settle
             * @property {knowngood.v1.AskPlan.$Properties|null} [plan] Ask plan
             * @property {"settle"|"plan"} [body] Ask body
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an Ask.
             * @memberof knowngood.v1
             * @interface IAsk
             * @augments knowngood.v1.Ask.$Properties
             * @deprecated Use knowngood.v1.Ask.$Properties instead.
             */

            /**
             * Narrowed shape of an Ask.
             * @typedef {{
             *   settle?: knowngood.v1.Empty.$Shape|null;
             *   plan?: knowngood.v1.AskPlan.$Shape|null;
             *   $unknowns?: Array.<Uint8Array>;
             * } & (
             *   ({ body?: undefined; settle?: null; plan?: null }|{ body?: "settle"; settle: knowngood.v1.Empty.$Shape; plan?: null }|{ body?: "plan"; settle?: null; plan: knowngood.v1.AskPlan.$Shape })
             * )} knowngood.v1.Ask.$Shape
             */

            /**
             * Constructs a new Ask.
             * @memberof knowngood.v1
             * @classdesc Represents an Ask.
             * @constructor
             * @param {knowngood.v1.Ask.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Ask = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Ask settle.
             * @member {knowngood.v1.Empty.$Properties|null|undefined} settle
             * @memberof knowngood.v1.Ask
             * @instance
             */
            Ask.prototype.settle = null;

            /**
             * Ask plan.
             * @member {knowngood.v1.AskPlan.$Properties|null|undefined} plan
             * @memberof knowngood.v1.Ask
             * @instance
             */
            Ask.prototype.plan = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            /**
             * Ask body.
             * @member {"settle"|"plan"|undefined} body
             * @memberof knowngood.v1.Ask
             * @instance
             */
            $Object.defineProperty(Ask.prototype, "body", {
                get: $util.oneOfGetter($oneOfFields = ["settle", "plan"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Encodes the specified Ask message. Does not implicitly {@link knowngood.v1.Ask.verify|verify} messages.
             * @function encode
             * @memberof knowngood.v1.Ask
             * @static
             * @param {knowngood.v1.Ask.$Properties} message Ask message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Ask.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.settle != null && $Object.hasOwnProperty.call(message, "settle"))
                    $root.knowngood.v1.Empty.encode(message.settle, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.plan != null && $Object.hasOwnProperty.call(message, "plan"))
                    $root.knowngood.v1.AskPlan.encode(message.plan, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an Ask message from the specified reader or buffer.
             * @function decode
             * @memberof knowngood.v1.Ask
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {knowngood.v1.Ask & knowngood.v1.Ask.$Shape} Ask
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Ask.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.knowngood.v1.Ask();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.settle = $root.knowngood.v1.Empty.decode(reader, reader.size(), $undefined, _depth + 1, message.settle);
                            message.body = "settle";
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.plan = $root.knowngood.v1.AskPlan.decode(reader, reader.size(), $undefined, _depth + 1, message.plan);
                            message.body = "plan";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Ask;
        })();

        v1.Empty = (function() {

            /**
             * Properties of an Empty.
             * @typedef {Object} knowngood.v1.Empty.$Properties
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an Empty.
             * @memberof knowngood.v1
             * @interface IEmpty
             * @augments knowngood.v1.Empty.$Properties
             * @deprecated Use knowngood.v1.Empty.$Properties instead.
             */

            /**
             * Shape of an Empty.
             * @typedef {knowngood.v1.Empty.$Properties} knowngood.v1.Empty.$Shape
             */

            /**
             * Constructs a new Empty.
             * @memberof knowngood.v1
             * @classdesc Represents an Empty.
             * @constructor
             * @param {knowngood.v1.Empty.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Empty = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Encodes the specified Empty message. Does not implicitly {@link knowngood.v1.Empty.verify|verify} messages.
             * @function encode
             * @memberof knowngood.v1.Empty
             * @static
             * @param {knowngood.v1.Empty.$Properties} message Empty message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Empty.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an Empty message from the specified reader or buffer.
             * @function decode
             * @memberof knowngood.v1.Empty
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {knowngood.v1.Empty & knowngood.v1.Empty.$Shape} Empty
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Empty.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.knowngood.v1.Empty();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    reader.skipType(tag & 7, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Empty;
        })();

        v1.AskPlan = (function() {

            /**
             * Properties of an AskPlan.
             * @typedef {Object} knowngood.v1.AskPlan.$Properties
             * @property {string|null} [container] AskPlan container
             * @property {string|null} [method] AskPlan method
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an AskPlan.
             * @memberof knowngood.v1
             * @interface IAskPlan
             * @augments knowngood.v1.AskPlan.$Properties
             * @deprecated Use knowngood.v1.AskPlan.$Properties instead.
             */

            /**
             * Shape of an AskPlan.
             * @typedef {knowngood.v1.AskPlan.$Properties} knowngood.v1.AskPlan.$Shape
             */

            /**
             * Constructs a new AskPlan.
             * @memberof knowngood.v1
             * @classdesc Represents an AskPlan.
             * @constructor
             * @param {knowngood.v1.AskPlan.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const AskPlan = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * AskPlan container.
             * @member {string} container
             * @memberof knowngood.v1.AskPlan
             * @instance
             */
            AskPlan.prototype.container = "";

            /**
             * AskPlan method.
             * @member {string|null|undefined} method
             * @memberof knowngood.v1.AskPlan
             * @instance
             */
            AskPlan.prototype.method = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(AskPlan.prototype, "_method", {
                get: $util.oneOfGetter($oneOfFields = ["method"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Encodes the specified AskPlan message. Does not implicitly {@link knowngood.v1.AskPlan.verify|verify} messages.
             * @function encode
             * @memberof knowngood.v1.AskPlan
             * @static
             * @param {knowngood.v1.AskPlan.$Properties} message AskPlan message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            AskPlan.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.container != null && $Object.hasOwnProperty.call(message, "container") && message.container !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.container);
                if (message.method != null && $Object.hasOwnProperty.call(message, "method"))
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.method);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an AskPlan message from the specified reader or buffer.
             * @function decode
             * @memberof knowngood.v1.AskPlan
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {knowngood.v1.AskPlan & knowngood.v1.AskPlan.$Shape} AskPlan
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            AskPlan.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.knowngood.v1.AskPlan();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.container = value;
                            else
                                delete message.container;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.method = reader.stringVerify();
                            message._method = "method";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return AskPlan;
        })();

        v1.Answer = (function() {

            /**
             * Properties of an Answer.
             * @typedef {Object} knowngood.v1.Answer.$Properties
             * @property {knowngood.v1.Settled.$Properties|null} [settled] Answer settled
             * @property {string|null} [planJson] Answer planJson
             * @property {knowngood.v1.Refusal.$Properties|null} [refused] Answer refused
             * @property {"settled"|"planJson"|"refused"} [body] Answer body
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an Answer.
             * @memberof knowngood.v1
             * @interface IAnswer
             * @augments knowngood.v1.Answer.$Properties
             * @deprecated Use knowngood.v1.Answer.$Properties instead.
             */

            /**
             * Narrowed shape of an Answer.
             * @typedef {{
             *   settled?: knowngood.v1.Settled.$Shape|null;
             *   planJson?: string|null;
             *   refused?: knowngood.v1.Refusal.$Shape|null;
             *   $unknowns?: Array.<Uint8Array>;
             * } & (
             *   ({ body?: undefined; settled?: null; planJson?: null; refused?: null }|{ body?: "settled"; settled: knowngood.v1.Settled.$Shape; planJson?: null; refused?: null }|{ body?: "planJson"; settled?: null; planJson: string; refused?: null }|{ body?: "refused"; settled?: null; planJson?: null; refused: knowngood.v1.Refusal.$Shape })
             * )} knowngood.v1.Answer.$Shape
             */

            /**
             * Constructs a new Answer.
             * @memberof knowngood.v1
             * @classdesc Represents an Answer.
             * @constructor
             * @param {knowngood.v1.Answer.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Answer = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Answer settled.
             * @member {knowngood.v1.Settled.$Properties|null|undefined} settled
             * @memberof knowngood.v1.Answer
             * @instance
             */
            Answer.prototype.settled = null;

            /**
             * Answer planJson.
             * @member {string|null|undefined} planJson
             * @memberof knowngood.v1.Answer
             * @instance
             */
            Answer.prototype.planJson = null;

            /**
             * Answer refused.
             * @member {knowngood.v1.Refusal.$Properties|null|undefined} refused
             * @memberof knowngood.v1.Answer
             * @instance
             */
            Answer.prototype.refused = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            /**
             * Answer body.
             * @member {"settled"|"planJson"|"refused"|undefined} body
             * @memberof knowngood.v1.Answer
             * @instance
             */
            $Object.defineProperty(Answer.prototype, "body", {
                get: $util.oneOfGetter($oneOfFields = ["settled", "planJson", "refused"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Encodes the specified Answer message. Does not implicitly {@link knowngood.v1.Answer.verify|verify} messages.
             * @function encode
             * @memberof knowngood.v1.Answer
             * @static
             * @param {knowngood.v1.Answer.$Properties} message Answer message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Answer.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.settled != null && $Object.hasOwnProperty.call(message, "settled"))
                    $root.knowngood.v1.Settled.encode(message.settled, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.planJson != null && $Object.hasOwnProperty.call(message, "planJson"))
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.planJson);
                if (message.refused != null && $Object.hasOwnProperty.call(message, "refused"))
                    $root.knowngood.v1.Refusal.encode(message.refused, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an Answer message from the specified reader or buffer.
             * @function decode
             * @memberof knowngood.v1.Answer
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {knowngood.v1.Answer & knowngood.v1.Answer.$Shape} Answer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Answer.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.knowngood.v1.Answer();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.settled = $root.knowngood.v1.Settled.decode(reader, reader.size(), $undefined, _depth + 1, message.settled);
                            message.body = "settled";
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.planJson = reader.stringVerify();
                            message.body = "planJson";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.refused = $root.knowngood.v1.Refusal.decode(reader, reader.size(), $undefined, _depth + 1, message.refused);
                            message.body = "refused";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Answer;
        })();

        v1.Settled = (function() {

            /**
             * Properties of a Settled.
             * @typedef {Object} knowngood.v1.Settled.$Properties
             * @property {string|null} [outbox] Settled outbox
             * @property {number|null} [seq] Settled seq
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Settled.
             * @memberof knowngood.v1
             * @interface ISettled
             * @augments knowngood.v1.Settled.$Properties
             * @deprecated Use knowngood.v1.Settled.$Properties instead.
             */

            /**
             * Shape of a Settled.
             * @typedef {knowngood.v1.Settled.$Properties} knowngood.v1.Settled.$Shape
             */

            /**
             * Constructs a new Settled.
             * @memberof knowngood.v1
             * @classdesc Represents a Settled.
             * @constructor
             * @param {knowngood.v1.Settled.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Settled = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Settled outbox.
             * @member {string} outbox
             * @memberof knowngood.v1.Settled
             * @instance
             */
            Settled.prototype.outbox = "";

            /**
             * Settled seq.
             * @member {number} seq
             * @memberof knowngood.v1.Settled
             * @instance
             */
            Settled.prototype.seq = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Encodes the specified Settled message. Does not implicitly {@link knowngood.v1.Settled.verify|verify} messages.
             * @function encode
             * @memberof knowngood.v1.Settled
             * @static
             * @param {knowngood.v1.Settled.$Properties} message Settled message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Settled.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.outbox != null && $Object.hasOwnProperty.call(message, "outbox") && message.outbox !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.outbox);
                if (message.seq != null && $Object.hasOwnProperty.call(message, "seq") && (typeof message.seq === "object" ? message.seq.low || message.seq.high : message.seq !== 0))
                    writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.seq);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Settled message from the specified reader or buffer.
             * @function decode
             * @memberof knowngood.v1.Settled
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {knowngood.v1.Settled & knowngood.v1.Settled.$Shape} Settled
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Settled.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.knowngood.v1.Settled();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.outbox = value;
                            else
                                delete message.outbox;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.seq = value;
                            else
                                delete message.seq;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Settled;
        })();

        return v1;
    })();

    return knowngood;
})();

export {
  $root as default
};
