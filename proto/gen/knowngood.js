/*eslint-disable block-scoped-var, id-length, no-control-regex, no-magic-numbers, no-mixed-operators, no-prototype-builtins, no-redeclare, no-shadow, no-var, sort-vars, default-case, jsdoc/require-param*/
import $protobuf from "protobufjs/minimal.js";

// Common aliases
const $Reader = $protobuf.Reader, $Writer = $protobuf.Writer, $util = $protobuf.util;
const $Object = $util.global.Object, $undefined = $util.global.undefined, $Error = $util.global.Error, $RangeError = $util.global.RangeError, $TypeError = $util.global.TypeError, $Number = $util.global.Number, $String = $util.global.String, $parseInt = $util.global.parseInt, $Array = $util.global.Array, $BigInt = $util.global.BigInt, $Boolean = $util.global.Boolean, $isFinite = $util.global.isFinite;

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
             * Creates a new Batch instance using the specified properties.
             * @function create
             * @memberof knowngood.v1.Batch
             * @static
             * @param {knowngood.v1.Batch.$Properties=} [properties] Properties to set
             * @returns {knowngood.v1.Batch} Batch instance
             * @type {{
             *   (properties: knowngood.v1.Batch.$Shape): knowngood.v1.Batch & knowngood.v1.Batch.$Shape;
             *   (properties?: knowngood.v1.Batch.$Properties): knowngood.v1.Batch;
             * }}
             */
            Batch.create = function(properties) {
                return new Batch(properties);
            };

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
             * Encodes the specified Batch message, length delimited. Does not implicitly {@link knowngood.v1.Batch.verify|verify} messages.
             * @function encodeDelimited
             * @memberof knowngood.v1.Batch
             * @static
             * @param {knowngood.v1.Batch.$Properties} message Batch message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Batch.encodeDelimited = function(message, writer) {
                return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
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

            /**
             * Decodes a Batch message from the specified reader or buffer, length delimited.
             * @function decodeDelimited
             * @memberof knowngood.v1.Batch
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @returns {knowngood.v1.Batch & knowngood.v1.Batch.$Shape} Batch
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Batch.decodeDelimited = function(reader) {
                if (!(reader instanceof $Reader))
                    reader = new $Reader(reader);
                return this.decode(reader, reader.size());
            };

            /**
             * Creates a Batch message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof knowngood.v1.Batch
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {knowngood.v1.Batch} Batch
             */
            Batch.fromObject = function (object, _depth) {
                if (object instanceof $root.knowngood.v1.Batch)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".knowngood.v1.Batch: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.knowngood.v1.Batch();
                if (object.schema != null)
                    if ($Number(object.schema) !== 0)
                        message.schema = object.schema >>> 0;
                if (object.host != null)
                    if (typeof object.host !== "string" || object.host.length)
                        message.host = $String(object.host);
                if (object.outbox != null)
                    if (typeof object.outbox !== "string" || object.outbox.length)
                        message.outbox = $String(object.outbox);
                if (object.seq != null)
                    if (typeof object.seq === "object" ? object.seq.low || object.seq.high : $Number(object.seq) !== 0)
                        if ($util.Long)
                            message.seq = $util.Long.fromValue(object.seq, true);
                        else if (typeof object.seq === "string")
                            message.seq = $parseInt(object.seq, 10);
                        else if (typeof object.seq === "number")
                            message.seq = object.seq;
                        else if (typeof object.seq === "object")
                            message.seq = new $util.LongBits(object.seq.low >>> 0, object.seq.high >>> 0).toNumber(true);
                if (object.runUs != null)
                    if (typeof object.runUs === "object" ? object.runUs.low || object.runUs.high : $Number(object.runUs) !== 0)
                        if ($util.Long)
                            message.runUs = $util.Long.fromValue(object.runUs, true);
                        else if (typeof object.runUs === "string")
                            message.runUs = $parseInt(object.runUs, 10);
                        else if (typeof object.runUs === "number")
                            message.runUs = object.runUs;
                        else if (typeof object.runUs === "object")
                            message.runUs = new $util.LongBits(object.runUs.low >>> 0, object.runUs.high >>> 0).toNumber(true);
                if (object.sensor != null)
                    if (typeof object.sensor !== "string" || object.sensor.length)
                        message.sensor = $String(object.sensor);
                if (object.containers) {
                    if (!$Array.isArray(object.containers))
                        throw $TypeError(".knowngood.v1.Batch.containers: array expected");
                    message.containers = $Array(object.containers.length);
                    for (let i = 0; i < object.containers.length; ++i)
                        if (typeof object.containers[i] === "string")
                            $util.base64.decode(object.containers[i], message.containers[i] = $util.newBuffer($util.base64.length(object.containers[i])), 0);
                        else if (object.containers[i].length >= 0)
                            message.containers[i] = object.containers[i];
                }
                if (object.records) {
                    if (!$Array.isArray(object.records))
                        throw $TypeError(".knowngood.v1.Batch.records: array expected");
                    message.records = $Array(object.records.length);
                    for (let i = 0; i < object.records.length; ++i)
                        if (typeof object.records[i] === "string")
                            $util.base64.decode(object.records[i], message.records[i] = $util.newBuffer($util.base64.length(object.records[i])), 0);
                        else if (object.records[i].length >= 0)
                            message.records[i] = object.records[i];
                }
                return message;
            };

            /**
             * Creates a plain object from a Batch message. Also converts values to other types if specified.
             * @function toObject
             * @memberof knowngood.v1.Batch
             * @static
             * @param {knowngood.v1.Batch} message Batch
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Batch.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults) {
                    object.containers = [];
                    object.records = [];
                }
                if (options.defaults) {
                    object.schema = 0;
                    object.host = "";
                    object.outbox = "";
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.seq = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.seq = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.runUs = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.runUs = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    object.sensor = "";
                }
                if (message.schema != null && $Object.hasOwnProperty.call(message, "schema"))
                    object.schema = message.schema;
                if (message.host != null && $Object.hasOwnProperty.call(message, "host"))
                    object.host = message.host;
                if (message.outbox != null && $Object.hasOwnProperty.call(message, "outbox"))
                    object.outbox = message.outbox;
                if (message.seq != null && $Object.hasOwnProperty.call(message, "seq"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.seq = typeof message.seq === "number" ? $BigInt(message.seq) : $util.Long.fromBits(message.seq.low >>> 0, message.seq.high >>> 0, true).toBigInt();
                    else if (typeof message.seq === "number")
                        object.seq = options.longs === $String ? $String(message.seq) : message.seq;
                    else
                        object.seq = options.longs === $String ? $util.Long.prototype.toString.call(message.seq) : options.longs === $Number ? new $util.LongBits(message.seq.low >>> 0, message.seq.high >>> 0).toNumber(true) : message.seq;
                if (message.runUs != null && $Object.hasOwnProperty.call(message, "runUs"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.runUs = typeof message.runUs === "number" ? $BigInt(message.runUs) : $util.Long.fromBits(message.runUs.low >>> 0, message.runUs.high >>> 0, true).toBigInt();
                    else if (typeof message.runUs === "number")
                        object.runUs = options.longs === $String ? $String(message.runUs) : message.runUs;
                    else
                        object.runUs = options.longs === $String ? $util.Long.prototype.toString.call(message.runUs) : options.longs === $Number ? new $util.LongBits(message.runUs.low >>> 0, message.runUs.high >>> 0).toNumber(true) : message.runUs;
                if (message.sensor != null && $Object.hasOwnProperty.call(message, "sensor"))
                    object.sensor = message.sensor;
                if (message.containers && message.containers.length) {
                    object.containers = $Array(message.containers.length);
                    for (let j = 0; j < message.containers.length; ++j)
                        object.containers[j] = options.bytes === $String ? $util.base64.encode(message.containers[j], 0, message.containers[j].length) : options.bytes === $Array ? $Array.prototype.slice.call(message.containers[j]) : message.containers[j];
                }
                if (message.records && message.records.length) {
                    object.records = $Array(message.records.length);
                    for (let j = 0; j < message.records.length; ++j)
                        object.records[j] = options.bytes === $String ? $util.base64.encode(message.records[j], 0, message.records[j].length) : options.bytes === $Array ? $Array.prototype.slice.call(message.records[j]) : message.records[j];
                }
                return object;
            };

            /**
             * Converts this Batch to JSON.
             * @function toJSON
             * @memberof knowngood.v1.Batch
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Batch.prototype.toJSON = function() {
                return Batch.toObject(this, $protobuf.util.toJSONOptions);
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
             * @property {string|null} [mode] ContainerRef mode
             * @property {string|null} [revision] ContainerRef revision
             * @property {string|null} ["class"] ContainerRef class
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
             * ContainerRef mode.
             * @member {string|null|undefined} mode
             * @memberof knowngood.v1.ContainerRef
             * @instance
             */
            ContainerRef.prototype.mode = null;

            /**
             * ContainerRef revision.
             * @member {string|null|undefined} revision
             * @memberof knowngood.v1.ContainerRef
             * @instance
             */
            ContainerRef.prototype.revision = null;

            /**
             * ContainerRef class.
             * @member {string|null|undefined} class
             * @memberof knowngood.v1.ContainerRef
             * @instance
             */
            ContainerRef.prototype["class"] = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(ContainerRef.prototype, "_mode", {
                get: $util.oneOfGetter($oneOfFields = ["mode"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(ContainerRef.prototype, "_revision", {
                get: $util.oneOfGetter($oneOfFields = ["revision"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(ContainerRef.prototype, "_class", {
                get: $util.oneOfGetter($oneOfFields = ["class"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Creates a new ContainerRef instance using the specified properties.
             * @function create
             * @memberof knowngood.v1.ContainerRef
             * @static
             * @param {knowngood.v1.ContainerRef.$Properties=} [properties] Properties to set
             * @returns {knowngood.v1.ContainerRef} ContainerRef instance
             * @type {{
             *   (properties: knowngood.v1.ContainerRef.$Shape): knowngood.v1.ContainerRef & knowngood.v1.ContainerRef.$Shape;
             *   (properties?: knowngood.v1.ContainerRef.$Properties): knowngood.v1.ContainerRef;
             * }}
             */
            ContainerRef.create = function(properties) {
                return new ContainerRef(properties);
            };

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
                if (message.mode != null && $Object.hasOwnProperty.call(message, "mode"))
                    writer.uint32(/* id 8, wireType 2 =*/66).string(message.mode);
                if (message.revision != null && $Object.hasOwnProperty.call(message, "revision"))
                    writer.uint32(/* id 9, wireType 2 =*/74).string(message.revision);
                if (message["class"] != null && $Object.hasOwnProperty.call(message, "class"))
                    writer.uint32(/* id 10, wireType 2 =*/82).string(message["class"]);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Encodes the specified ContainerRef message, length delimited. Does not implicitly {@link knowngood.v1.ContainerRef.verify|verify} messages.
             * @function encodeDelimited
             * @memberof knowngood.v1.ContainerRef
             * @static
             * @param {knowngood.v1.ContainerRef.$Properties} message ContainerRef message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ContainerRef.encodeDelimited = function(message, writer) {
                return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
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
                    case 8: {
                            if (wireType !== 2)
                                break;
                            message.mode = reader.stringVerify();
                            message._mode = "mode";
                            continue;
                        }
                    case 9: {
                            if (wireType !== 2)
                                break;
                            message.revision = reader.stringVerify();
                            message._revision = "revision";
                            continue;
                        }
                    case 10: {
                            if (wireType !== 2)
                                break;
                            message["class"] = reader.stringVerify();
                            message._class = "class";
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

            /**
             * Decodes a ContainerRef message from the specified reader or buffer, length delimited.
             * @function decodeDelimited
             * @memberof knowngood.v1.ContainerRef
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @returns {knowngood.v1.ContainerRef & knowngood.v1.ContainerRef.$Shape} ContainerRef
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ContainerRef.decodeDelimited = function(reader) {
                if (!(reader instanceof $Reader))
                    reader = new $Reader(reader);
                return this.decode(reader, reader.size());
            };

            /**
             * Creates a ContainerRef message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof knowngood.v1.ContainerRef
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {knowngood.v1.ContainerRef} ContainerRef
             */
            ContainerRef.fromObject = function (object, _depth) {
                if (object instanceof $root.knowngood.v1.ContainerRef)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".knowngood.v1.ContainerRef: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.knowngood.v1.ContainerRef();
                if (object.id != null)
                    if (typeof object.id !== "string" || object.id.length)
                        message.id = $String(object.id);
                if (object.name != null)
                    if (typeof object.name !== "string" || object.name.length)
                        message.name = $String(object.name);
                if (object.image != null)
                    if (typeof object.image !== "string" || object.image.length)
                        message.image = $String(object.image);
                if (object.imageName != null)
                    if (typeof object.imageName !== "string" || object.imageName.length)
                        message.imageName = $String(object.imageName);
                if (object.workload != null)
                    if (typeof object.workload !== "string" || object.workload.length)
                        message.workload = $String(object.workload);
                if (object.generation != null)
                    if ($Number(object.generation) !== 0)
                        message.generation = object.generation >>> 0;
                if (object.startedAtUs != null)
                    if (typeof object.startedAtUs === "object" ? object.startedAtUs.low || object.startedAtUs.high : $Number(object.startedAtUs) !== 0)
                        if ($util.Long)
                            message.startedAtUs = $util.Long.fromValue(object.startedAtUs, true);
                        else if (typeof object.startedAtUs === "string")
                            message.startedAtUs = $parseInt(object.startedAtUs, 10);
                        else if (typeof object.startedAtUs === "number")
                            message.startedAtUs = object.startedAtUs;
                        else if (typeof object.startedAtUs === "object")
                            message.startedAtUs = new $util.LongBits(object.startedAtUs.low >>> 0, object.startedAtUs.high >>> 0).toNumber(true);
                if (object.mode != null)
                    message.mode = $String(object.mode);
                if (object.revision != null)
                    message.revision = $String(object.revision);
                if (object["class"] != null)
                    message["class"] = $String(object["class"]);
                return message;
            };

            /**
             * Creates a plain object from a ContainerRef message. Also converts values to other types if specified.
             * @function toObject
             * @memberof knowngood.v1.ContainerRef
             * @static
             * @param {knowngood.v1.ContainerRef} message ContainerRef
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            ContainerRef.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.id = "";
                    object.name = "";
                    object.image = "";
                    object.imageName = "";
                    object.workload = "";
                    object.generation = 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.startedAtUs = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.startedAtUs = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                }
                if (message.id != null && $Object.hasOwnProperty.call(message, "id"))
                    object.id = message.id;
                if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
                    object.name = message.name;
                if (message.image != null && $Object.hasOwnProperty.call(message, "image"))
                    object.image = message.image;
                if (message.imageName != null && $Object.hasOwnProperty.call(message, "imageName"))
                    object.imageName = message.imageName;
                if (message.workload != null && $Object.hasOwnProperty.call(message, "workload"))
                    object.workload = message.workload;
                if (message.generation != null && $Object.hasOwnProperty.call(message, "generation"))
                    object.generation = message.generation;
                if (message.startedAtUs != null && $Object.hasOwnProperty.call(message, "startedAtUs"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.startedAtUs = typeof message.startedAtUs === "number" ? $BigInt(message.startedAtUs) : $util.Long.fromBits(message.startedAtUs.low >>> 0, message.startedAtUs.high >>> 0, true).toBigInt();
                    else if (typeof message.startedAtUs === "number")
                        object.startedAtUs = options.longs === $String ? $String(message.startedAtUs) : message.startedAtUs;
                    else
                        object.startedAtUs = options.longs === $String ? $util.Long.prototype.toString.call(message.startedAtUs) : options.longs === $Number ? new $util.LongBits(message.startedAtUs.low >>> 0, message.startedAtUs.high >>> 0).toNumber(true) : message.startedAtUs;
                if (message.mode != null && $Object.hasOwnProperty.call(message, "mode"))
                    object.mode = message.mode;
                if (message.revision != null && $Object.hasOwnProperty.call(message, "revision"))
                    object.revision = message.revision;
                if (message["class"] != null && $Object.hasOwnProperty.call(message, "class"))
                    object["class"] = message["class"];
                return object;
            };

            /**
             * Converts this ContainerRef to JSON.
             * @function toJSON
             * @memberof knowngood.v1.ContainerRef
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            ContainerRef.prototype.toJSON = function() {
                return ContainerRef.toObject(this, $protobuf.util.toJSONOptions);
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
             * @property {knowngood.v1.Life.$Properties|null} [life] Record life
             * @property {knowngood.v1.Session.$Properties|null} [session] Record session
             * @property {knowngood.v1.Announced.$Properties|null} [announced] Record announced
             * @property {"first"|"tally"|"minute"|"gap"|"life"|"session"|"announced"} [body] Record body
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
             *   life?: knowngood.v1.Life.$Shape|null;
             *   session?: knowngood.v1.Session.$Shape|null;
             *   announced?: knowngood.v1.Announced.$Shape|null;
             *   $unknowns?: Array.<Uint8Array>;
             * } & (
             *   ({ body?: undefined; first?: null; tally?: null; minute?: null; gap?: null; life?: null; session?: null; announced?: null }|{ body?: "first"; first: knowngood.v1.First.$Shape; tally?: null; minute?: null; gap?: null; life?: null; session?: null; announced?: null }|{ body?: "tally"; first?: null; tally: knowngood.v1.Tally.$Shape; minute?: null; gap?: null; life?: null; session?: null; announced?: null }|{ body?: "minute"; first?: null; tally?: null; minute: knowngood.v1.Minute.$Shape; gap?: null; life?: null; session?: null; announced?: null }|{ body?: "gap"; first?: null; tally?: null; minute?: null; gap: knowngood.v1.Gap.$Shape; life?: null; session?: null; announced?: null }|{ body?: "life"; first?: null; tally?: null; minute?: null; gap?: null; life: knowngood.v1.Life.$Shape; session?: null; announced?: null }|{ body?: "session"; first?: null; tally?: null; minute?: null; gap?: null; life?: null; session: knowngood.v1.Session.$Shape; announced?: null }|{ body?: "announced"; first?: null; tally?: null; minute?: null; gap?: null; life?: null; session?: null; announced: knowngood.v1.Announced.$Shape })
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

            /**
             * Record life.
             * @member {knowngood.v1.Life.$Properties|null|undefined} life
             * @memberof knowngood.v1.Record
             * @instance
             */
            Record.prototype.life = null;

            /**
             * Record session.
             * @member {knowngood.v1.Session.$Properties|null|undefined} session
             * @memberof knowngood.v1.Record
             * @instance
             */
            Record.prototype.session = null;

            /**
             * Record announced.
             * @member {knowngood.v1.Announced.$Properties|null|undefined} announced
             * @memberof knowngood.v1.Record
             * @instance
             */
            Record.prototype.announced = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            /**
             * Record body.
             * @member {"first"|"tally"|"minute"|"gap"|"life"|"session"|"announced"|undefined} body
             * @memberof knowngood.v1.Record
             * @instance
             */
            $Object.defineProperty(Record.prototype, "body", {
                get: $util.oneOfGetter($oneOfFields = ["first", "tally", "minute", "gap", "life", "session", "announced"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Creates a new Record instance using the specified properties.
             * @function create
             * @memberof knowngood.v1.Record
             * @static
             * @param {knowngood.v1.Record.$Properties=} [properties] Properties to set
             * @returns {knowngood.v1.Record} Record instance
             * @type {{
             *   (properties: knowngood.v1.Record.$Shape): knowngood.v1.Record & knowngood.v1.Record.$Shape;
             *   (properties?: knowngood.v1.Record.$Properties): knowngood.v1.Record;
             * }}
             */
            Record.create = function(properties) {
                return new Record(properties);
            };

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
                if (message.life != null && $Object.hasOwnProperty.call(message, "life"))
                    $root.knowngood.v1.Life.encode(message.life, writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                if (message.session != null && $Object.hasOwnProperty.call(message, "session"))
                    $root.knowngood.v1.Session.encode(message.session, writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
                if (message.announced != null && $Object.hasOwnProperty.call(message, "announced"))
                    $root.knowngood.v1.Announced.encode(message.announced, writer.uint32(/* id 7, wireType 2 =*/58).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Encodes the specified Record message, length delimited. Does not implicitly {@link knowngood.v1.Record.verify|verify} messages.
             * @function encodeDelimited
             * @memberof knowngood.v1.Record
             * @static
             * @param {knowngood.v1.Record.$Properties} message Record message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Record.encodeDelimited = function(message, writer) {
                return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
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
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.life = $root.knowngood.v1.Life.decode(reader, reader.size(), $undefined, _depth + 1, message.life);
                            message.body = "life";
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            message.session = $root.knowngood.v1.Session.decode(reader, reader.size(), $undefined, _depth + 1, message.session);
                            message.body = "session";
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            message.announced = $root.knowngood.v1.Announced.decode(reader, reader.size(), $undefined, _depth + 1, message.announced);
                            message.body = "announced";
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

            /**
             * Decodes a Record message from the specified reader or buffer, length delimited.
             * @function decodeDelimited
             * @memberof knowngood.v1.Record
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @returns {knowngood.v1.Record & knowngood.v1.Record.$Shape} Record
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Record.decodeDelimited = function(reader) {
                if (!(reader instanceof $Reader))
                    reader = new $Reader(reader);
                return this.decode(reader, reader.size());
            };

            /**
             * Creates a Record message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof knowngood.v1.Record
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {knowngood.v1.Record} Record
             */
            Record.fromObject = function (object, _depth) {
                if (object instanceof $root.knowngood.v1.Record)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".knowngood.v1.Record: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.knowngood.v1.Record();
                if (object.first != null) {
                    if (!$util.isObject(object.first))
                        throw $TypeError(".knowngood.v1.Record.first: object expected");
                    message.first = $root.knowngood.v1.First.fromObject(object.first, _depth + 1);
                }
                if (object.tally != null) {
                    if (!$util.isObject(object.tally))
                        throw $TypeError(".knowngood.v1.Record.tally: object expected");
                    message.tally = $root.knowngood.v1.Tally.fromObject(object.tally, _depth + 1);
                }
                if (object.minute != null) {
                    if (!$util.isObject(object.minute))
                        throw $TypeError(".knowngood.v1.Record.minute: object expected");
                    message.minute = $root.knowngood.v1.Minute.fromObject(object.minute, _depth + 1);
                }
                if (object.gap != null) {
                    if (!$util.isObject(object.gap))
                        throw $TypeError(".knowngood.v1.Record.gap: object expected");
                    message.gap = $root.knowngood.v1.Gap.fromObject(object.gap, _depth + 1);
                }
                if (object.life != null) {
                    if (!$util.isObject(object.life))
                        throw $TypeError(".knowngood.v1.Record.life: object expected");
                    message.life = $root.knowngood.v1.Life.fromObject(object.life, _depth + 1);
                }
                if (object.session != null) {
                    if (!$util.isObject(object.session))
                        throw $TypeError(".knowngood.v1.Record.session: object expected");
                    message.session = $root.knowngood.v1.Session.fromObject(object.session, _depth + 1);
                }
                if (object.announced != null) {
                    if (!$util.isObject(object.announced))
                        throw $TypeError(".knowngood.v1.Record.announced: object expected");
                    message.announced = $root.knowngood.v1.Announced.fromObject(object.announced, _depth + 1);
                }
                return message;
            };

            /**
             * Creates a plain object from a Record message. Also converts values to other types if specified.
             * @function toObject
             * @memberof knowngood.v1.Record
             * @static
             * @param {knowngood.v1.Record} message Record
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Record.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (message.first != null && $Object.hasOwnProperty.call(message, "first")) {
                    object.first = $root.knowngood.v1.First.toObject(message.first, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "first";
                }
                if (message.tally != null && $Object.hasOwnProperty.call(message, "tally")) {
                    object.tally = $root.knowngood.v1.Tally.toObject(message.tally, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "tally";
                }
                if (message.minute != null && $Object.hasOwnProperty.call(message, "minute")) {
                    object.minute = $root.knowngood.v1.Minute.toObject(message.minute, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "minute";
                }
                if (message.gap != null && $Object.hasOwnProperty.call(message, "gap")) {
                    object.gap = $root.knowngood.v1.Gap.toObject(message.gap, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "gap";
                }
                if (message.life != null && $Object.hasOwnProperty.call(message, "life")) {
                    object.life = $root.knowngood.v1.Life.toObject(message.life, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "life";
                }
                if (message.session != null && $Object.hasOwnProperty.call(message, "session")) {
                    object.session = $root.knowngood.v1.Session.toObject(message.session, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "session";
                }
                if (message.announced != null && $Object.hasOwnProperty.call(message, "announced")) {
                    object.announced = $root.knowngood.v1.Announced.toObject(message.announced, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "announced";
                }
                return object;
            };

            /**
             * Converts this Record to JSON.
             * @function toJSON
             * @memberof knowngood.v1.Record
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Record.prototype.toJSON = function() {
                return Record.toObject(this, $protobuf.util.toJSONOptions);
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
             * Creates a new First instance using the specified properties.
             * @function create
             * @memberof knowngood.v1.First
             * @static
             * @param {knowngood.v1.First.$Properties=} [properties] Properties to set
             * @returns {knowngood.v1.First} First instance
             * @type {{
             *   (properties: knowngood.v1.First.$Shape): knowngood.v1.First & knowngood.v1.First.$Shape;
             *   (properties?: knowngood.v1.First.$Properties): knowngood.v1.First;
             * }}
             */
            First.create = function(properties) {
                return new First(properties);
            };

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
             * Encodes the specified First message, length delimited. Does not implicitly {@link knowngood.v1.First.verify|verify} messages.
             * @function encodeDelimited
             * @memberof knowngood.v1.First
             * @static
             * @param {knowngood.v1.First.$Properties} message First message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            First.encodeDelimited = function(message, writer) {
                return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
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

            /**
             * Decodes a First message from the specified reader or buffer, length delimited.
             * @function decodeDelimited
             * @memberof knowngood.v1.First
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @returns {knowngood.v1.First & knowngood.v1.First.$Shape} First
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            First.decodeDelimited = function(reader) {
                if (!(reader instanceof $Reader))
                    reader = new $Reader(reader);
                return this.decode(reader, reader.size());
            };

            /**
             * Creates a First message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof knowngood.v1.First
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {knowngood.v1.First} First
             */
            First.fromObject = function (object, _depth) {
                if (object instanceof $root.knowngood.v1.First)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".knowngood.v1.First: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.knowngood.v1.First();
                if (object.container != null)
                    if (typeof object.container !== "string" || object.container.length)
                        message.container = $String(object.container);
                if (object.key != null)
                    if (typeof object.key !== "string" || object.key.length)
                        message.key = $String(object.key);
                if (object.behaviour != null) {
                    if (!$util.isObject(object.behaviour))
                        throw $TypeError(".knowngood.v1.First.behaviour: object expected");
                    message.behaviour = $root.knowngood.v1.Behaviour.fromObject(object.behaviour, _depth + 1);
                }
                if (object.evidence != null) {
                    if (!$util.isObject(object.evidence))
                        throw $TypeError(".knowngood.v1.First.evidence: object expected");
                    message.evidence = $root.knowngood.v1.Evidence.fromObject(object.evidence, _depth + 1);
                }
                if (object.observedAtUs != null)
                    if (typeof object.observedAtUs === "object" ? object.observedAtUs.low || object.observedAtUs.high : $Number(object.observedAtUs) !== 0)
                        if ($util.Long)
                            message.observedAtUs = $util.Long.fromValue(object.observedAtUs, true);
                        else if (typeof object.observedAtUs === "string")
                            message.observedAtUs = $parseInt(object.observedAtUs, 10);
                        else if (typeof object.observedAtUs === "number")
                            message.observedAtUs = object.observedAtUs;
                        else if (typeof object.observedAtUs === "object")
                            message.observedAtUs = new $util.LongBits(object.observedAtUs.low >>> 0, object.observedAtUs.high >>> 0).toNumber(true);
                return message;
            };

            /**
             * Creates a plain object from a First message. Also converts values to other types if specified.
             * @function toObject
             * @memberof knowngood.v1.First
             * @static
             * @param {knowngood.v1.First} message First
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            First.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.container = "";
                    object.key = "";
                    object.behaviour = null;
                    object.evidence = null;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.observedAtUs = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.observedAtUs = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                }
                if (message.container != null && $Object.hasOwnProperty.call(message, "container"))
                    object.container = message.container;
                if (message.key != null && $Object.hasOwnProperty.call(message, "key"))
                    object.key = message.key;
                if (message.behaviour != null && $Object.hasOwnProperty.call(message, "behaviour"))
                    object.behaviour = $root.knowngood.v1.Behaviour.toObject(message.behaviour, options, _depth + 1);
                if (message.evidence != null && $Object.hasOwnProperty.call(message, "evidence"))
                    object.evidence = $root.knowngood.v1.Evidence.toObject(message.evidence, options, _depth + 1);
                if (message.observedAtUs != null && $Object.hasOwnProperty.call(message, "observedAtUs"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.observedAtUs = typeof message.observedAtUs === "number" ? $BigInt(message.observedAtUs) : $util.Long.fromBits(message.observedAtUs.low >>> 0, message.observedAtUs.high >>> 0, true).toBigInt();
                    else if (typeof message.observedAtUs === "number")
                        object.observedAtUs = options.longs === $String ? $String(message.observedAtUs) : message.observedAtUs;
                    else
                        object.observedAtUs = options.longs === $String ? $util.Long.prototype.toString.call(message.observedAtUs) : options.longs === $Number ? new $util.LongBits(message.observedAtUs.low >>> 0, message.observedAtUs.high >>> 0).toNumber(true) : message.observedAtUs;
                return object;
            };

            /**
             * Converts this First to JSON.
             * @function toJSON
             * @memberof knowngood.v1.First
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            First.prototype.toJSON = function() {
                return First.toObject(this, $protobuf.util.toJSONOptions);
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
             * Creates a new Tally instance using the specified properties.
             * @function create
             * @memberof knowngood.v1.Tally
             * @static
             * @param {knowngood.v1.Tally.$Properties=} [properties] Properties to set
             * @returns {knowngood.v1.Tally} Tally instance
             * @type {{
             *   (properties: knowngood.v1.Tally.$Shape): knowngood.v1.Tally & knowngood.v1.Tally.$Shape;
             *   (properties?: knowngood.v1.Tally.$Properties): knowngood.v1.Tally;
             * }}
             */
            Tally.create = function(properties) {
                return new Tally(properties);
            };

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
             * Encodes the specified Tally message, length delimited. Does not implicitly {@link knowngood.v1.Tally.verify|verify} messages.
             * @function encodeDelimited
             * @memberof knowngood.v1.Tally
             * @static
             * @param {knowngood.v1.Tally.$Properties} message Tally message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Tally.encodeDelimited = function(message, writer) {
                return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
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

            /**
             * Decodes a Tally message from the specified reader or buffer, length delimited.
             * @function decodeDelimited
             * @memberof knowngood.v1.Tally
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @returns {knowngood.v1.Tally & knowngood.v1.Tally.$Shape} Tally
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Tally.decodeDelimited = function(reader) {
                if (!(reader instanceof $Reader))
                    reader = new $Reader(reader);
                return this.decode(reader, reader.size());
            };

            /**
             * Creates a Tally message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof knowngood.v1.Tally
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {knowngood.v1.Tally} Tally
             */
            Tally.fromObject = function (object, _depth) {
                if (object instanceof $root.knowngood.v1.Tally)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".knowngood.v1.Tally: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.knowngood.v1.Tally();
                if (object.container != null)
                    if (typeof object.container !== "string" || object.container.length)
                        message.container = $String(object.container);
                if (object.key != null)
                    if (typeof object.key !== "string" || object.key.length)
                        message.key = $String(object.key);
                if (object.minute != null)
                    if (typeof object.minute === "object" ? object.minute.low || object.minute.high : $Number(object.minute) !== 0)
                        if ($util.Long)
                            message.minute = $util.Long.fromValue(object.minute, true);
                        else if (typeof object.minute === "string")
                            message.minute = $parseInt(object.minute, 10);
                        else if (typeof object.minute === "number")
                            message.minute = object.minute;
                        else if (typeof object.minute === "object")
                            message.minute = new $util.LongBits(object.minute.low >>> 0, object.minute.high >>> 0).toNumber(true);
                if (object.count != null)
                    if (typeof object.count === "object" ? object.count.low || object.count.high : $Number(object.count) !== 0)
                        if ($util.Long)
                            message.count = $util.Long.fromValue(object.count, true);
                        else if (typeof object.count === "string")
                            message.count = $parseInt(object.count, 10);
                        else if (typeof object.count === "number")
                            message.count = object.count;
                        else if (typeof object.count === "object")
                            message.count = new $util.LongBits(object.count.low >>> 0, object.count.high >>> 0).toNumber(true);
                if (object.lastAtUs != null)
                    if (typeof object.lastAtUs === "object" ? object.lastAtUs.low || object.lastAtUs.high : $Number(object.lastAtUs) !== 0)
                        if ($util.Long)
                            message.lastAtUs = $util.Long.fromValue(object.lastAtUs, true);
                        else if (typeof object.lastAtUs === "string")
                            message.lastAtUs = $parseInt(object.lastAtUs, 10);
                        else if (typeof object.lastAtUs === "number")
                            message.lastAtUs = object.lastAtUs;
                        else if (typeof object.lastAtUs === "object")
                            message.lastAtUs = new $util.LongBits(object.lastAtUs.low >>> 0, object.lastAtUs.high >>> 0).toNumber(true);
                return message;
            };

            /**
             * Creates a plain object from a Tally message. Also converts values to other types if specified.
             * @function toObject
             * @memberof knowngood.v1.Tally
             * @static
             * @param {knowngood.v1.Tally} message Tally
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Tally.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.container = "";
                    object.key = "";
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.minute = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.minute = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.count = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.count = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.lastAtUs = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.lastAtUs = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                }
                if (message.container != null && $Object.hasOwnProperty.call(message, "container"))
                    object.container = message.container;
                if (message.key != null && $Object.hasOwnProperty.call(message, "key"))
                    object.key = message.key;
                if (message.minute != null && $Object.hasOwnProperty.call(message, "minute"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.minute = typeof message.minute === "number" ? $BigInt(message.minute) : $util.Long.fromBits(message.minute.low >>> 0, message.minute.high >>> 0, true).toBigInt();
                    else if (typeof message.minute === "number")
                        object.minute = options.longs === $String ? $String(message.minute) : message.minute;
                    else
                        object.minute = options.longs === $String ? $util.Long.prototype.toString.call(message.minute) : options.longs === $Number ? new $util.LongBits(message.minute.low >>> 0, message.minute.high >>> 0).toNumber(true) : message.minute;
                if (message.count != null && $Object.hasOwnProperty.call(message, "count"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.count = typeof message.count === "number" ? $BigInt(message.count) : $util.Long.fromBits(message.count.low >>> 0, message.count.high >>> 0, true).toBigInt();
                    else if (typeof message.count === "number")
                        object.count = options.longs === $String ? $String(message.count) : message.count;
                    else
                        object.count = options.longs === $String ? $util.Long.prototype.toString.call(message.count) : options.longs === $Number ? new $util.LongBits(message.count.low >>> 0, message.count.high >>> 0).toNumber(true) : message.count;
                if (message.lastAtUs != null && $Object.hasOwnProperty.call(message, "lastAtUs"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.lastAtUs = typeof message.lastAtUs === "number" ? $BigInt(message.lastAtUs) : $util.Long.fromBits(message.lastAtUs.low >>> 0, message.lastAtUs.high >>> 0, true).toBigInt();
                    else if (typeof message.lastAtUs === "number")
                        object.lastAtUs = options.longs === $String ? $String(message.lastAtUs) : message.lastAtUs;
                    else
                        object.lastAtUs = options.longs === $String ? $util.Long.prototype.toString.call(message.lastAtUs) : options.longs === $Number ? new $util.LongBits(message.lastAtUs.low >>> 0, message.lastAtUs.high >>> 0).toNumber(true) : message.lastAtUs;
                return object;
            };

            /**
             * Converts this Tally to JSON.
             * @function toJSON
             * @memberof knowngood.v1.Tally
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Tally.prototype.toJSON = function() {
                return Tally.toObject(this, $protobuf.util.toJSONOptions);
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
             * Creates a new Minute instance using the specified properties.
             * @function create
             * @memberof knowngood.v1.Minute
             * @static
             * @param {knowngood.v1.Minute.$Properties=} [properties] Properties to set
             * @returns {knowngood.v1.Minute} Minute instance
             * @type {{
             *   (properties: knowngood.v1.Minute.$Shape): knowngood.v1.Minute & knowngood.v1.Minute.$Shape;
             *   (properties?: knowngood.v1.Minute.$Properties): knowngood.v1.Minute;
             * }}
             */
            Minute.create = function(properties) {
                return new Minute(properties);
            };

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
             * Encodes the specified Minute message, length delimited. Does not implicitly {@link knowngood.v1.Minute.verify|verify} messages.
             * @function encodeDelimited
             * @memberof knowngood.v1.Minute
             * @static
             * @param {knowngood.v1.Minute.$Properties} message Minute message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Minute.encodeDelimited = function(message, writer) {
                return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
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

            /**
             * Decodes a Minute message from the specified reader or buffer, length delimited.
             * @function decodeDelimited
             * @memberof knowngood.v1.Minute
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @returns {knowngood.v1.Minute & knowngood.v1.Minute.$Shape} Minute
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Minute.decodeDelimited = function(reader) {
                if (!(reader instanceof $Reader))
                    reader = new $Reader(reader);
                return this.decode(reader, reader.size());
            };

            /**
             * Creates a Minute message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof knowngood.v1.Minute
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {knowngood.v1.Minute} Minute
             */
            Minute.fromObject = function (object, _depth) {
                if (object instanceof $root.knowngood.v1.Minute)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".knowngood.v1.Minute: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.knowngood.v1.Minute();
                if (object.container != null)
                    if (typeof object.container !== "string" || object.container.length)
                        message.container = $String(object.container);
                if (object.minute != null)
                    if (typeof object.minute === "object" ? object.minute.low || object.minute.high : $Number(object.minute) !== 0)
                        if ($util.Long)
                            message.minute = $util.Long.fromValue(object.minute, true);
                        else if (typeof object.minute === "string")
                            message.minute = $parseInt(object.minute, 10);
                        else if (typeof object.minute === "number")
                            message.minute = object.minute;
                        else if (typeof object.minute === "object")
                            message.minute = new $util.LongBits(object.minute.low >>> 0, object.minute.high >>> 0).toNumber(true);
                if (object.observedMs != null)
                    if (typeof object.observedMs === "object" ? object.observedMs.low || object.observedMs.high : $Number(object.observedMs) !== 0)
                        if ($util.Long)
                            message.observedMs = $util.Long.fromValue(object.observedMs, true);
                        else if (typeof object.observedMs === "string")
                            message.observedMs = $parseInt(object.observedMs, 10);
                        else if (typeof object.observedMs === "number")
                            message.observedMs = object.observedMs;
                        else if (typeof object.observedMs === "object")
                            message.observedMs = new $util.LongBits(object.observedMs.low >>> 0, object.observedMs.high >>> 0).toNumber(true);
                return message;
            };

            /**
             * Creates a plain object from a Minute message. Also converts values to other types if specified.
             * @function toObject
             * @memberof knowngood.v1.Minute
             * @static
             * @param {knowngood.v1.Minute} message Minute
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Minute.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.container = "";
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.minute = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.minute = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.observedMs = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.observedMs = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                }
                if (message.container != null && $Object.hasOwnProperty.call(message, "container"))
                    object.container = message.container;
                if (message.minute != null && $Object.hasOwnProperty.call(message, "minute"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.minute = typeof message.minute === "number" ? $BigInt(message.minute) : $util.Long.fromBits(message.minute.low >>> 0, message.minute.high >>> 0, true).toBigInt();
                    else if (typeof message.minute === "number")
                        object.minute = options.longs === $String ? $String(message.minute) : message.minute;
                    else
                        object.minute = options.longs === $String ? $util.Long.prototype.toString.call(message.minute) : options.longs === $Number ? new $util.LongBits(message.minute.low >>> 0, message.minute.high >>> 0).toNumber(true) : message.minute;
                if (message.observedMs != null && $Object.hasOwnProperty.call(message, "observedMs"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.observedMs = typeof message.observedMs === "number" ? $BigInt(message.observedMs) : $util.Long.fromBits(message.observedMs.low >>> 0, message.observedMs.high >>> 0, true).toBigInt();
                    else if (typeof message.observedMs === "number")
                        object.observedMs = options.longs === $String ? $String(message.observedMs) : message.observedMs;
                    else
                        object.observedMs = options.longs === $String ? $util.Long.prototype.toString.call(message.observedMs) : options.longs === $Number ? new $util.LongBits(message.observedMs.low >>> 0, message.observedMs.high >>> 0).toNumber(true) : message.observedMs;
                return object;
            };

            /**
             * Converts this Minute to JSON.
             * @function toJSON
             * @memberof knowngood.v1.Minute
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Minute.prototype.toJSON = function() {
                return Minute.toObject(this, $protobuf.util.toJSONOptions);
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
             * @property {string|null} [of] Gap of
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

            /**
             * Gap of.
             * @member {string|null|undefined} of
             * @memberof knowngood.v1.Gap
             * @instance
             */
            Gap.prototype.of = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Gap.prototype, "_count", {
                get: $util.oneOfGetter($oneOfFields = ["count"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Gap.prototype, "_of", {
                get: $util.oneOfGetter($oneOfFields = ["of"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Creates a new Gap instance using the specified properties.
             * @function create
             * @memberof knowngood.v1.Gap
             * @static
             * @param {knowngood.v1.Gap.$Properties=} [properties] Properties to set
             * @returns {knowngood.v1.Gap} Gap instance
             * @type {{
             *   (properties: knowngood.v1.Gap.$Shape): knowngood.v1.Gap & knowngood.v1.Gap.$Shape;
             *   (properties?: knowngood.v1.Gap.$Properties): knowngood.v1.Gap;
             * }}
             */
            Gap.create = function(properties) {
                return new Gap(properties);
            };

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
                if (message.of != null && $Object.hasOwnProperty.call(message, "of"))
                    writer.uint32(/* id 7, wireType 2 =*/58).string(message.of);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Encodes the specified Gap message, length delimited. Does not implicitly {@link knowngood.v1.Gap.verify|verify} messages.
             * @function encodeDelimited
             * @memberof knowngood.v1.Gap
             * @static
             * @param {knowngood.v1.Gap.$Properties} message Gap message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Gap.encodeDelimited = function(message, writer) {
                return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
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
                    case 7: {
                            if (wireType !== 2)
                                break;
                            message.of = reader.stringVerify();
                            message._of = "of";
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

            /**
             * Decodes a Gap message from the specified reader or buffer, length delimited.
             * @function decodeDelimited
             * @memberof knowngood.v1.Gap
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @returns {knowngood.v1.Gap & knowngood.v1.Gap.$Shape} Gap
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Gap.decodeDelimited = function(reader) {
                if (!(reader instanceof $Reader))
                    reader = new $Reader(reader);
                return this.decode(reader, reader.size());
            };

            /**
             * Creates a Gap message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof knowngood.v1.Gap
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {knowngood.v1.Gap} Gap
             */
            Gap.fromObject = function (object, _depth) {
                if (object instanceof $root.knowngood.v1.Gap)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".knowngood.v1.Gap: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.knowngood.v1.Gap();
                if (object.id != null)
                    if (typeof object.id !== "string" || object.id.length)
                        message.id = $String(object.id);
                if (object.cause != null)
                    if (typeof object.cause !== "string" || object.cause.length)
                        message.cause = $String(object.cause);
                if (object.fromUs != null)
                    if (typeof object.fromUs === "object" ? object.fromUs.low || object.fromUs.high : $Number(object.fromUs) !== 0)
                        if ($util.Long)
                            message.fromUs = $util.Long.fromValue(object.fromUs, true);
                        else if (typeof object.fromUs === "string")
                            message.fromUs = $parseInt(object.fromUs, 10);
                        else if (typeof object.fromUs === "number")
                            message.fromUs = object.fromUs;
                        else if (typeof object.fromUs === "object")
                            message.fromUs = new $util.LongBits(object.fromUs.low >>> 0, object.fromUs.high >>> 0).toNumber(true);
                if (object.toUs != null)
                    if (typeof object.toUs === "object" ? object.toUs.low || object.toUs.high : $Number(object.toUs) !== 0)
                        if ($util.Long)
                            message.toUs = $util.Long.fromValue(object.toUs, true);
                        else if (typeof object.toUs === "string")
                            message.toUs = $parseInt(object.toUs, 10);
                        else if (typeof object.toUs === "number")
                            message.toUs = object.toUs;
                        else if (typeof object.toUs === "object")
                            message.toUs = new $util.LongBits(object.toUs.low >>> 0, object.toUs.high >>> 0).toNumber(true);
                if (object.count != null)
                    if ($util.Long)
                        message.count = $util.Long.fromValue(object.count, true);
                    else if (typeof object.count === "string")
                        message.count = $parseInt(object.count, 10);
                    else if (typeof object.count === "number")
                        message.count = object.count;
                    else if (typeof object.count === "object")
                        message.count = new $util.LongBits(object.count.low >>> 0, object.count.high >>> 0).toNumber(true);
                if (object.containers) {
                    if (!$Array.isArray(object.containers))
                        throw $TypeError(".knowngood.v1.Gap.containers: array expected");
                    message.containers = $Array(object.containers.length);
                    for (let i = 0; i < object.containers.length; ++i)
                        message.containers[i] = $String(object.containers[i]);
                }
                if (object.of != null)
                    message.of = $String(object.of);
                return message;
            };

            /**
             * Creates a plain object from a Gap message. Also converts values to other types if specified.
             * @function toObject
             * @memberof knowngood.v1.Gap
             * @static
             * @param {knowngood.v1.Gap} message Gap
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Gap.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.containers = [];
                if (options.defaults) {
                    object.id = "";
                    object.cause = "";
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.fromUs = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.fromUs = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.toUs = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.toUs = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                }
                if (message.id != null && $Object.hasOwnProperty.call(message, "id"))
                    object.id = message.id;
                if (message.cause != null && $Object.hasOwnProperty.call(message, "cause"))
                    object.cause = message.cause;
                if (message.fromUs != null && $Object.hasOwnProperty.call(message, "fromUs"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.fromUs = typeof message.fromUs === "number" ? $BigInt(message.fromUs) : $util.Long.fromBits(message.fromUs.low >>> 0, message.fromUs.high >>> 0, true).toBigInt();
                    else if (typeof message.fromUs === "number")
                        object.fromUs = options.longs === $String ? $String(message.fromUs) : message.fromUs;
                    else
                        object.fromUs = options.longs === $String ? $util.Long.prototype.toString.call(message.fromUs) : options.longs === $Number ? new $util.LongBits(message.fromUs.low >>> 0, message.fromUs.high >>> 0).toNumber(true) : message.fromUs;
                if (message.toUs != null && $Object.hasOwnProperty.call(message, "toUs"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.toUs = typeof message.toUs === "number" ? $BigInt(message.toUs) : $util.Long.fromBits(message.toUs.low >>> 0, message.toUs.high >>> 0, true).toBigInt();
                    else if (typeof message.toUs === "number")
                        object.toUs = options.longs === $String ? $String(message.toUs) : message.toUs;
                    else
                        object.toUs = options.longs === $String ? $util.Long.prototype.toString.call(message.toUs) : options.longs === $Number ? new $util.LongBits(message.toUs.low >>> 0, message.toUs.high >>> 0).toNumber(true) : message.toUs;
                if (message.count != null && $Object.hasOwnProperty.call(message, "count"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.count = typeof message.count === "number" ? $BigInt(message.count) : $util.Long.fromBits(message.count.low >>> 0, message.count.high >>> 0, true).toBigInt();
                    else if (typeof message.count === "number")
                        object.count = options.longs === $String ? $String(message.count) : message.count;
                    else
                        object.count = options.longs === $String ? $util.Long.prototype.toString.call(message.count) : options.longs === $Number ? new $util.LongBits(message.count.low >>> 0, message.count.high >>> 0).toNumber(true) : message.count;
                if (message.containers && message.containers.length) {
                    object.containers = $Array(message.containers.length);
                    for (let j = 0; j < message.containers.length; ++j)
                        object.containers[j] = message.containers[j];
                }
                if (message.of != null && $Object.hasOwnProperty.call(message, "of"))
                    object.of = message.of;
                return object;
            };

            /**
             * Converts this Gap to JSON.
             * @function toJSON
             * @memberof knowngood.v1.Gap
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Gap.prototype.toJSON = function() {
                return Gap.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Gap;
        })();

        v1.Life = (function() {

            /**
             * Properties of a Life.
             * @typedef {Object} knowngood.v1.Life.$Properties
             * @property {string|null} [container] Life container
             * @property {string|null} [event] Life event
             * @property {number|null} [atUs] Life atUs
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Life.
             * @memberof knowngood.v1
             * @interface ILife
             * @augments knowngood.v1.Life.$Properties
             * @deprecated Use knowngood.v1.Life.$Properties instead.
             */

            /**
             * Shape of a Life.
             * @typedef {knowngood.v1.Life.$Properties} knowngood.v1.Life.$Shape
             */

            /**
             * Constructs a new Life.
             * @memberof knowngood.v1
             * @classdesc Represents a Life.
             * @constructor
             * @param {knowngood.v1.Life.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Life = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Life container.
             * @member {string} container
             * @memberof knowngood.v1.Life
             * @instance
             */
            Life.prototype.container = "";

            /**
             * Life event.
             * @member {string} event
             * @memberof knowngood.v1.Life
             * @instance
             */
            Life.prototype.event = "";

            /**
             * Life atUs.
             * @member {number} atUs
             * @memberof knowngood.v1.Life
             * @instance
             */
            Life.prototype.atUs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Creates a new Life instance using the specified properties.
             * @function create
             * @memberof knowngood.v1.Life
             * @static
             * @param {knowngood.v1.Life.$Properties=} [properties] Properties to set
             * @returns {knowngood.v1.Life} Life instance
             * @type {{
             *   (properties: knowngood.v1.Life.$Shape): knowngood.v1.Life & knowngood.v1.Life.$Shape;
             *   (properties?: knowngood.v1.Life.$Properties): knowngood.v1.Life;
             * }}
             */
            Life.create = function(properties) {
                return new Life(properties);
            };

            /**
             * Encodes the specified Life message. Does not implicitly {@link knowngood.v1.Life.verify|verify} messages.
             * @function encode
             * @memberof knowngood.v1.Life
             * @static
             * @param {knowngood.v1.Life.$Properties} message Life message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Life.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.container != null && $Object.hasOwnProperty.call(message, "container") && message.container !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.container);
                if (message.event != null && $Object.hasOwnProperty.call(message, "event") && message.event !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.event);
                if (message.atUs != null && $Object.hasOwnProperty.call(message, "atUs") && (typeof message.atUs === "object" ? message.atUs.low || message.atUs.high : message.atUs !== 0))
                    writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.atUs);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Encodes the specified Life message, length delimited. Does not implicitly {@link knowngood.v1.Life.verify|verify} messages.
             * @function encodeDelimited
             * @memberof knowngood.v1.Life
             * @static
             * @param {knowngood.v1.Life.$Properties} message Life message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Life.encodeDelimited = function(message, writer) {
                return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
            };

            /**
             * Decodes a Life message from the specified reader or buffer.
             * @function decode
             * @memberof knowngood.v1.Life
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {knowngood.v1.Life & knowngood.v1.Life.$Shape} Life
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Life.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.knowngood.v1.Life();
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
                                message.event = value;
                            else
                                delete message.event;
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

            /**
             * Decodes a Life message from the specified reader or buffer, length delimited.
             * @function decodeDelimited
             * @memberof knowngood.v1.Life
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @returns {knowngood.v1.Life & knowngood.v1.Life.$Shape} Life
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Life.decodeDelimited = function(reader) {
                if (!(reader instanceof $Reader))
                    reader = new $Reader(reader);
                return this.decode(reader, reader.size());
            };

            /**
             * Creates a Life message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof knowngood.v1.Life
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {knowngood.v1.Life} Life
             */
            Life.fromObject = function (object, _depth) {
                if (object instanceof $root.knowngood.v1.Life)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".knowngood.v1.Life: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.knowngood.v1.Life();
                if (object.container != null)
                    if (typeof object.container !== "string" || object.container.length)
                        message.container = $String(object.container);
                if (object.event != null)
                    if (typeof object.event !== "string" || object.event.length)
                        message.event = $String(object.event);
                if (object.atUs != null)
                    if (typeof object.atUs === "object" ? object.atUs.low || object.atUs.high : $Number(object.atUs) !== 0)
                        if ($util.Long)
                            message.atUs = $util.Long.fromValue(object.atUs, true);
                        else if (typeof object.atUs === "string")
                            message.atUs = $parseInt(object.atUs, 10);
                        else if (typeof object.atUs === "number")
                            message.atUs = object.atUs;
                        else if (typeof object.atUs === "object")
                            message.atUs = new $util.LongBits(object.atUs.low >>> 0, object.atUs.high >>> 0).toNumber(true);
                return message;
            };

            /**
             * Creates a plain object from a Life message. Also converts values to other types if specified.
             * @function toObject
             * @memberof knowngood.v1.Life
             * @static
             * @param {knowngood.v1.Life} message Life
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Life.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.container = "";
                    object.event = "";
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.atUs = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.atUs = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                }
                if (message.container != null && $Object.hasOwnProperty.call(message, "container"))
                    object.container = message.container;
                if (message.event != null && $Object.hasOwnProperty.call(message, "event"))
                    object.event = message.event;
                if (message.atUs != null && $Object.hasOwnProperty.call(message, "atUs"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.atUs = typeof message.atUs === "number" ? $BigInt(message.atUs) : $util.Long.fromBits(message.atUs.low >>> 0, message.atUs.high >>> 0, true).toBigInt();
                    else if (typeof message.atUs === "number")
                        object.atUs = options.longs === $String ? $String(message.atUs) : message.atUs;
                    else
                        object.atUs = options.longs === $String ? $util.Long.prototype.toString.call(message.atUs) : options.longs === $Number ? new $util.LongBits(message.atUs.low >>> 0, message.atUs.high >>> 0).toNumber(true) : message.atUs;
                return object;
            };

            /**
             * Converts this Life to JSON.
             * @function toJSON
             * @memberof knowngood.v1.Life
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Life.prototype.toJSON = function() {
                return Life.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Life;
        })();

        v1.Announced = (function() {

            /**
             * Properties of an Announced.
             * @typedef {Object} knowngood.v1.Announced.$Properties
             * @property {string|null} [container] Announced container
             * @property {Array.<knowngood.v1.AnnouncedJob.$Properties>|null} [jobs] Announced jobs
             * @property {number|null} [more] Announced more
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an Announced.
             * @memberof knowngood.v1
             * @interface IAnnounced
             * @augments knowngood.v1.Announced.$Properties
             * @deprecated Use knowngood.v1.Announced.$Properties instead.
             */

            /**
             * Shape of an Announced.
             * @typedef {knowngood.v1.Announced.$Properties} knowngood.v1.Announced.$Shape
             */

            /**
             * Constructs a new Announced.
             * @memberof knowngood.v1
             * @classdesc Represents an Announced.
             * @constructor
             * @param {knowngood.v1.Announced.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Announced = function (properties) {
                this.jobs = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Announced container.
             * @member {string} container
             * @memberof knowngood.v1.Announced
             * @instance
             */
            Announced.prototype.container = "";

            /**
             * Announced jobs.
             * @member {Array.<knowngood.v1.AnnouncedJob.$Properties>} jobs
             * @memberof knowngood.v1.Announced
             * @instance
             */
            Announced.prototype.jobs = $util.emptyArray;

            /**
             * Announced more.
             * @member {number} more
             * @memberof knowngood.v1.Announced
             * @instance
             */
            Announced.prototype.more = 0;

            /**
             * Creates a new Announced instance using the specified properties.
             * @function create
             * @memberof knowngood.v1.Announced
             * @static
             * @param {knowngood.v1.Announced.$Properties=} [properties] Properties to set
             * @returns {knowngood.v1.Announced} Announced instance
             * @type {{
             *   (properties: knowngood.v1.Announced.$Shape): knowngood.v1.Announced & knowngood.v1.Announced.$Shape;
             *   (properties?: knowngood.v1.Announced.$Properties): knowngood.v1.Announced;
             * }}
             */
            Announced.create = function(properties) {
                return new Announced(properties);
            };

            /**
             * Encodes the specified Announced message. Does not implicitly {@link knowngood.v1.Announced.verify|verify} messages.
             * @function encode
             * @memberof knowngood.v1.Announced
             * @static
             * @param {knowngood.v1.Announced.$Properties} message Announced message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Announced.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.container != null && $Object.hasOwnProperty.call(message, "container") && message.container !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.container);
                if (message.jobs != null && message.jobs.length)
                    for (let i = 0; i < message.jobs.length; ++i)
                        $root.knowngood.v1.AnnouncedJob.encode(message.jobs[i], writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.more != null && $Object.hasOwnProperty.call(message, "more") && message.more !== 0)
                    writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.more);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Encodes the specified Announced message, length delimited. Does not implicitly {@link knowngood.v1.Announced.verify|verify} messages.
             * @function encodeDelimited
             * @memberof knowngood.v1.Announced
             * @static
             * @param {knowngood.v1.Announced.$Properties} message Announced message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Announced.encodeDelimited = function(message, writer) {
                return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
            };

            /**
             * Decodes an Announced message from the specified reader or buffer.
             * @function decode
             * @memberof knowngood.v1.Announced
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {knowngood.v1.Announced & knowngood.v1.Announced.$Shape} Announced
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Announced.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.knowngood.v1.Announced();
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
                            if (!(message.jobs && message.jobs.length))
                                message.jobs = [];
                            message.jobs.push($root.knowngood.v1.AnnouncedJob.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.more = value;
                            else
                                delete message.more;
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

            /**
             * Decodes an Announced message from the specified reader or buffer, length delimited.
             * @function decodeDelimited
             * @memberof knowngood.v1.Announced
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @returns {knowngood.v1.Announced & knowngood.v1.Announced.$Shape} Announced
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Announced.decodeDelimited = function(reader) {
                if (!(reader instanceof $Reader))
                    reader = new $Reader(reader);
                return this.decode(reader, reader.size());
            };

            /**
             * Creates an Announced message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof knowngood.v1.Announced
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {knowngood.v1.Announced} Announced
             */
            Announced.fromObject = function (object, _depth) {
                if (object instanceof $root.knowngood.v1.Announced)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".knowngood.v1.Announced: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.knowngood.v1.Announced();
                if (object.container != null)
                    if (typeof object.container !== "string" || object.container.length)
                        message.container = $String(object.container);
                if (object.jobs) {
                    if (!$Array.isArray(object.jobs))
                        throw $TypeError(".knowngood.v1.Announced.jobs: array expected");
                    message.jobs = $Array(object.jobs.length);
                    for (let i = 0; i < object.jobs.length; ++i) {
                        if (!$util.isObject(object.jobs[i]))
                            throw $TypeError(".knowngood.v1.Announced.jobs: object expected");
                        message.jobs[i] = $root.knowngood.v1.AnnouncedJob.fromObject(object.jobs[i], _depth + 1);
                    }
                }
                if (object.more != null)
                    if ($Number(object.more) !== 0)
                        message.more = object.more >>> 0;
                return message;
            };

            /**
             * Creates a plain object from an Announced message. Also converts values to other types if specified.
             * @function toObject
             * @memberof knowngood.v1.Announced
             * @static
             * @param {knowngood.v1.Announced} message Announced
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Announced.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.jobs = [];
                if (options.defaults) {
                    object.container = "";
                    object.more = 0;
                }
                if (message.container != null && $Object.hasOwnProperty.call(message, "container"))
                    object.container = message.container;
                if (message.jobs && message.jobs.length) {
                    object.jobs = $Array(message.jobs.length);
                    for (let j = 0; j < message.jobs.length; ++j)
                        object.jobs[j] = $root.knowngood.v1.AnnouncedJob.toObject(message.jobs[j], options, _depth + 1);
                }
                if (message.more != null && $Object.hasOwnProperty.call(message, "more"))
                    object.more = message.more;
                return object;
            };

            /**
             * Converts this Announced to JSON.
             * @function toJSON
             * @memberof knowngood.v1.Announced
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Announced.prototype.toJSON = function() {
                return Announced.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Announced;
        })();

        v1.AnnouncedJob = (function() {

            /**
             * Properties of an AnnouncedJob.
             * @typedef {Object} knowngood.v1.AnnouncedJob.$Properties
             * @property {string|null} [file] AnnouncedJob file
             * @property {string|null} [when] AnnouncedJob when
             * @property {string|null} [command] AnnouncedJob command
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an AnnouncedJob.
             * @memberof knowngood.v1
             * @interface IAnnouncedJob
             * @augments knowngood.v1.AnnouncedJob.$Properties
             * @deprecated Use knowngood.v1.AnnouncedJob.$Properties instead.
             */

            /**
             * Shape of an AnnouncedJob.
             * @typedef {knowngood.v1.AnnouncedJob.$Properties} knowngood.v1.AnnouncedJob.$Shape
             */

            /**
             * Constructs a new AnnouncedJob.
             * @memberof knowngood.v1
             * @classdesc Represents an AnnouncedJob.
             * @constructor
             * @param {knowngood.v1.AnnouncedJob.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const AnnouncedJob = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * AnnouncedJob file.
             * @member {string} file
             * @memberof knowngood.v1.AnnouncedJob
             * @instance
             */
            AnnouncedJob.prototype.file = "";

            /**
             * AnnouncedJob when.
             * @member {string} when
             * @memberof knowngood.v1.AnnouncedJob
             * @instance
             */
            AnnouncedJob.prototype.when = "";

            /**
             * AnnouncedJob command.
             * @member {string} command
             * @memberof knowngood.v1.AnnouncedJob
             * @instance
             */
            AnnouncedJob.prototype.command = "";

            /**
             * Creates a new AnnouncedJob instance using the specified properties.
             * @function create
             * @memberof knowngood.v1.AnnouncedJob
             * @static
             * @param {knowngood.v1.AnnouncedJob.$Properties=} [properties] Properties to set
             * @returns {knowngood.v1.AnnouncedJob} AnnouncedJob instance
             * @type {{
             *   (properties: knowngood.v1.AnnouncedJob.$Shape): knowngood.v1.AnnouncedJob & knowngood.v1.AnnouncedJob.$Shape;
             *   (properties?: knowngood.v1.AnnouncedJob.$Properties): knowngood.v1.AnnouncedJob;
             * }}
             */
            AnnouncedJob.create = function(properties) {
                return new AnnouncedJob(properties);
            };

            /**
             * Encodes the specified AnnouncedJob message. Does not implicitly {@link knowngood.v1.AnnouncedJob.verify|verify} messages.
             * @function encode
             * @memberof knowngood.v1.AnnouncedJob
             * @static
             * @param {knowngood.v1.AnnouncedJob.$Properties} message AnnouncedJob message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            AnnouncedJob.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.file != null && $Object.hasOwnProperty.call(message, "file") && message.file !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.file);
                if (message.when != null && $Object.hasOwnProperty.call(message, "when") && message.when !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.when);
                if (message.command != null && $Object.hasOwnProperty.call(message, "command") && message.command !== "")
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.command);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Encodes the specified AnnouncedJob message, length delimited. Does not implicitly {@link knowngood.v1.AnnouncedJob.verify|verify} messages.
             * @function encodeDelimited
             * @memberof knowngood.v1.AnnouncedJob
             * @static
             * @param {knowngood.v1.AnnouncedJob.$Properties} message AnnouncedJob message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            AnnouncedJob.encodeDelimited = function(message, writer) {
                return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
            };

            /**
             * Decodes an AnnouncedJob message from the specified reader or buffer.
             * @function decode
             * @memberof knowngood.v1.AnnouncedJob
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {knowngood.v1.AnnouncedJob & knowngood.v1.AnnouncedJob.$Shape} AnnouncedJob
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            AnnouncedJob.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.knowngood.v1.AnnouncedJob();
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
                                message.file = value;
                            else
                                delete message.file;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.when = value;
                            else
                                delete message.when;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.command = value;
                            else
                                delete message.command;
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

            /**
             * Decodes an AnnouncedJob message from the specified reader or buffer, length delimited.
             * @function decodeDelimited
             * @memberof knowngood.v1.AnnouncedJob
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @returns {knowngood.v1.AnnouncedJob & knowngood.v1.AnnouncedJob.$Shape} AnnouncedJob
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            AnnouncedJob.decodeDelimited = function(reader) {
                if (!(reader instanceof $Reader))
                    reader = new $Reader(reader);
                return this.decode(reader, reader.size());
            };

            /**
             * Creates an AnnouncedJob message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof knowngood.v1.AnnouncedJob
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {knowngood.v1.AnnouncedJob} AnnouncedJob
             */
            AnnouncedJob.fromObject = function (object, _depth) {
                if (object instanceof $root.knowngood.v1.AnnouncedJob)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".knowngood.v1.AnnouncedJob: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.knowngood.v1.AnnouncedJob();
                if (object.file != null)
                    if (typeof object.file !== "string" || object.file.length)
                        message.file = $String(object.file);
                if (object.when != null)
                    if (typeof object.when !== "string" || object.when.length)
                        message.when = $String(object.when);
                if (object.command != null)
                    if (typeof object.command !== "string" || object.command.length)
                        message.command = $String(object.command);
                return message;
            };

            /**
             * Creates a plain object from an AnnouncedJob message. Also converts values to other types if specified.
             * @function toObject
             * @memberof knowngood.v1.AnnouncedJob
             * @static
             * @param {knowngood.v1.AnnouncedJob} message AnnouncedJob
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            AnnouncedJob.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.file = "";
                    object.when = "";
                    object.command = "";
                }
                if (message.file != null && $Object.hasOwnProperty.call(message, "file"))
                    object.file = message.file;
                if (message.when != null && $Object.hasOwnProperty.call(message, "when"))
                    object.when = message.when;
                if (message.command != null && $Object.hasOwnProperty.call(message, "command"))
                    object.command = message.command;
                return object;
            };

            /**
             * Converts this AnnouncedJob to JSON.
             * @function toJSON
             * @memberof knowngood.v1.AnnouncedJob
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            AnnouncedJob.prototype.toJSON = function() {
                return AnnouncedJob.toObject(this, $protobuf.util.toJSONOptions);
            };

            return AnnouncedJob;
        })();

        v1.Session = (function() {

            /**
             * Properties of a Session.
             * @typedef {Object} knowngood.v1.Session.$Properties
             * @property {string|null} [id] Session id
             * @property {string|null} [kind] Session kind
             * @property {string|null} [container] Session container
             * @property {string|null} [workload] Session workload
             * @property {Array.<string>|null} [argv] Session argv
             * @property {boolean|null} [tty] Session tty
             * @property {number|null} [fromUs] Session fromUs
             * @property {number|null} [untilUs] Session untilUs
             * @property {number|null} [atUs] Session atUs
             * @property {Array.<string>|null} [commands] Session commands
             * @property {number|null} [commandsTotal] Session commandsTotal
             * @property {Array.<string>|null} [unsure] Session unsure
             * @property {Array.<string>|null} [files] Session files
             * @property {knowngood.v1.Person.$Properties|null} [person] Session person
             * @property {string|null} [direction] Session direction
             * @property {string|null} [coveredBy] Session coveredBy
             * @property {string|null} [by] Session by
             * @property {string|null} [reason] Session reason
             * @property {boolean|null} [keep] Session keep
             * @property {number|null} [unsureTotal] Session unsureTotal
             * @property {number|null} [filesTotal] Session filesTotal
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Session.
             * @memberof knowngood.v1
             * @interface ISession
             * @augments knowngood.v1.Session.$Properties
             * @deprecated Use knowngood.v1.Session.$Properties instead.
             */

            /**
             * Shape of a Session.
             * @typedef {knowngood.v1.Session.$Properties} knowngood.v1.Session.$Shape
             */

            /**
             * Constructs a new Session.
             * @memberof knowngood.v1
             * @classdesc Represents a Session.
             * @constructor
             * @param {knowngood.v1.Session.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Session = function (properties) {
                this.argv = [];
                this.commands = [];
                this.unsure = [];
                this.files = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Session id.
             * @member {string} id
             * @memberof knowngood.v1.Session
             * @instance
             */
            Session.prototype.id = "";

            /**
             * Session kind.
             * @member {string} kind
             * @memberof knowngood.v1.Session
             * @instance
             */
            Session.prototype.kind = "";

            /**
             * Session container.
             * @member {string} container
             * @memberof knowngood.v1.Session
             * @instance
             */
            Session.prototype.container = "";

            /**
             * Session workload.
             * @member {string|null|undefined} workload
             * @memberof knowngood.v1.Session
             * @instance
             */
            Session.prototype.workload = null;

            /**
             * Session argv.
             * @member {Array.<string>} argv
             * @memberof knowngood.v1.Session
             * @instance
             */
            Session.prototype.argv = $util.emptyArray;

            /**
             * Session tty.
             * @member {boolean|null|undefined} tty
             * @memberof knowngood.v1.Session
             * @instance
             */
            Session.prototype.tty = null;

            /**
             * Session fromUs.
             * @member {number} fromUs
             * @memberof knowngood.v1.Session
             * @instance
             */
            Session.prototype.fromUs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Session untilUs.
             * @member {number|null|undefined} untilUs
             * @memberof knowngood.v1.Session
             * @instance
             */
            Session.prototype.untilUs = null;

            /**
             * Session atUs.
             * @member {number} atUs
             * @memberof knowngood.v1.Session
             * @instance
             */
            Session.prototype.atUs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Session commands.
             * @member {Array.<string>} commands
             * @memberof knowngood.v1.Session
             * @instance
             */
            Session.prototype.commands = $util.emptyArray;

            /**
             * Session commandsTotal.
             * @member {number} commandsTotal
             * @memberof knowngood.v1.Session
             * @instance
             */
            Session.prototype.commandsTotal = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Session unsure.
             * @member {Array.<string>} unsure
             * @memberof knowngood.v1.Session
             * @instance
             */
            Session.prototype.unsure = $util.emptyArray;

            /**
             * Session files.
             * @member {Array.<string>} files
             * @memberof knowngood.v1.Session
             * @instance
             */
            Session.prototype.files = $util.emptyArray;

            /**
             * Session person.
             * @member {knowngood.v1.Person.$Properties|null|undefined} person
             * @memberof knowngood.v1.Session
             * @instance
             */
            Session.prototype.person = null;

            /**
             * Session direction.
             * @member {string|null|undefined} direction
             * @memberof knowngood.v1.Session
             * @instance
             */
            Session.prototype.direction = null;

            /**
             * Session coveredBy.
             * @member {string|null|undefined} coveredBy
             * @memberof knowngood.v1.Session
             * @instance
             */
            Session.prototype.coveredBy = null;

            /**
             * Session by.
             * @member {string|null|undefined} by
             * @memberof knowngood.v1.Session
             * @instance
             */
            Session.prototype.by = null;

            /**
             * Session reason.
             * @member {string|null|undefined} reason
             * @memberof knowngood.v1.Session
             * @instance
             */
            Session.prototype.reason = null;

            /**
             * Session keep.
             * @member {boolean|null|undefined} keep
             * @memberof knowngood.v1.Session
             * @instance
             */
            Session.prototype.keep = null;

            /**
             * Session unsureTotal.
             * @member {number|null|undefined} unsureTotal
             * @memberof knowngood.v1.Session
             * @instance
             */
            Session.prototype.unsureTotal = null;

            /**
             * Session filesTotal.
             * @member {number|null|undefined} filesTotal
             * @memberof knowngood.v1.Session
             * @instance
             */
            Session.prototype.filesTotal = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Session.prototype, "_workload", {
                get: $util.oneOfGetter($oneOfFields = ["workload"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Session.prototype, "_tty", {
                get: $util.oneOfGetter($oneOfFields = ["tty"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Session.prototype, "_untilUs", {
                get: $util.oneOfGetter($oneOfFields = ["untilUs"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Session.prototype, "_direction", {
                get: $util.oneOfGetter($oneOfFields = ["direction"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Session.prototype, "_coveredBy", {
                get: $util.oneOfGetter($oneOfFields = ["coveredBy"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Session.prototype, "_by", {
                get: $util.oneOfGetter($oneOfFields = ["by"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Session.prototype, "_reason", {
                get: $util.oneOfGetter($oneOfFields = ["reason"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Session.prototype, "_keep", {
                get: $util.oneOfGetter($oneOfFields = ["keep"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Session.prototype, "_unsureTotal", {
                get: $util.oneOfGetter($oneOfFields = ["unsureTotal"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Session.prototype, "_filesTotal", {
                get: $util.oneOfGetter($oneOfFields = ["filesTotal"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Creates a new Session instance using the specified properties.
             * @function create
             * @memberof knowngood.v1.Session
             * @static
             * @param {knowngood.v1.Session.$Properties=} [properties] Properties to set
             * @returns {knowngood.v1.Session} Session instance
             * @type {{
             *   (properties: knowngood.v1.Session.$Shape): knowngood.v1.Session & knowngood.v1.Session.$Shape;
             *   (properties?: knowngood.v1.Session.$Properties): knowngood.v1.Session;
             * }}
             */
            Session.create = function(properties) {
                return new Session(properties);
            };

            /**
             * Encodes the specified Session message. Does not implicitly {@link knowngood.v1.Session.verify|verify} messages.
             * @function encode
             * @memberof knowngood.v1.Session
             * @static
             * @param {knowngood.v1.Session.$Properties} message Session message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Session.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.id);
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind") && message.kind !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.kind);
                if (message.container != null && $Object.hasOwnProperty.call(message, "container") && message.container !== "")
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.container);
                if (message.workload != null && $Object.hasOwnProperty.call(message, "workload"))
                    writer.uint32(/* id 4, wireType 2 =*/34).string(message.workload);
                if (message.argv != null && message.argv.length)
                    for (let i = 0; i < message.argv.length; ++i)
                        writer.uint32(/* id 5, wireType 2 =*/42).string(message.argv[i]);
                if (message.tty != null && $Object.hasOwnProperty.call(message, "tty"))
                    writer.uint32(/* id 6, wireType 0 =*/48).bool(message.tty);
                if (message.fromUs != null && $Object.hasOwnProperty.call(message, "fromUs") && (typeof message.fromUs === "object" ? message.fromUs.low || message.fromUs.high : message.fromUs !== 0))
                    writer.uint32(/* id 7, wireType 0 =*/56).uint64(message.fromUs);
                if (message.untilUs != null && $Object.hasOwnProperty.call(message, "untilUs"))
                    writer.uint32(/* id 8, wireType 0 =*/64).uint64(message.untilUs);
                if (message.atUs != null && $Object.hasOwnProperty.call(message, "atUs") && (typeof message.atUs === "object" ? message.atUs.low || message.atUs.high : message.atUs !== 0))
                    writer.uint32(/* id 9, wireType 0 =*/72).uint64(message.atUs);
                if (message.commands != null && message.commands.length)
                    for (let i = 0; i < message.commands.length; ++i)
                        writer.uint32(/* id 10, wireType 2 =*/82).string(message.commands[i]);
                if (message.commandsTotal != null && $Object.hasOwnProperty.call(message, "commandsTotal") && (typeof message.commandsTotal === "object" ? message.commandsTotal.low || message.commandsTotal.high : message.commandsTotal !== 0))
                    writer.uint32(/* id 11, wireType 0 =*/88).uint64(message.commandsTotal);
                if (message.unsure != null && message.unsure.length)
                    for (let i = 0; i < message.unsure.length; ++i)
                        writer.uint32(/* id 12, wireType 2 =*/98).string(message.unsure[i]);
                if (message.files != null && message.files.length)
                    for (let i = 0; i < message.files.length; ++i)
                        writer.uint32(/* id 13, wireType 2 =*/106).string(message.files[i]);
                if (message.person != null && $Object.hasOwnProperty.call(message, "person"))
                    $root.knowngood.v1.Person.encode(message.person, writer.uint32(/* id 14, wireType 2 =*/114).fork(), _depth + 1).ldelim();
                if (message.direction != null && $Object.hasOwnProperty.call(message, "direction"))
                    writer.uint32(/* id 15, wireType 2 =*/122).string(message.direction);
                if (message.coveredBy != null && $Object.hasOwnProperty.call(message, "coveredBy"))
                    writer.uint32(/* id 16, wireType 2 =*/130).string(message.coveredBy);
                if (message.by != null && $Object.hasOwnProperty.call(message, "by"))
                    writer.uint32(/* id 17, wireType 2 =*/138).string(message.by);
                if (message.reason != null && $Object.hasOwnProperty.call(message, "reason"))
                    writer.uint32(/* id 18, wireType 2 =*/146).string(message.reason);
                if (message.keep != null && $Object.hasOwnProperty.call(message, "keep"))
                    writer.uint32(/* id 19, wireType 0 =*/152).bool(message.keep);
                if (message.unsureTotal != null && $Object.hasOwnProperty.call(message, "unsureTotal"))
                    writer.uint32(/* id 20, wireType 0 =*/160).uint64(message.unsureTotal);
                if (message.filesTotal != null && $Object.hasOwnProperty.call(message, "filesTotal"))
                    writer.uint32(/* id 21, wireType 0 =*/168).uint64(message.filesTotal);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Encodes the specified Session message, length delimited. Does not implicitly {@link knowngood.v1.Session.verify|verify} messages.
             * @function encodeDelimited
             * @memberof knowngood.v1.Session
             * @static
             * @param {knowngood.v1.Session.$Properties} message Session message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Session.encodeDelimited = function(message, writer) {
                return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
            };

            /**
             * Decodes a Session message from the specified reader or buffer.
             * @function decode
             * @memberof knowngood.v1.Session
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {knowngood.v1.Session & knowngood.v1.Session.$Shape} Session
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Session.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.knowngood.v1.Session();
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
                                message.kind = value;
                            else
                                delete message.kind;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.container = value;
                            else
                                delete message.container;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.workload = reader.stringVerify();
                            message._workload = "workload";
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if (!(message.argv && message.argv.length))
                                message.argv = [];
                            message.argv.push(reader.stringVerify());
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            message.tty = reader.bool();
                            message._tty = "tty";
                            continue;
                        }
                    case 7: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.fromUs = value;
                            else
                                delete message.fromUs;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 0)
                                break;
                            message.untilUs = reader.uint64();
                            message._untilUs = "untilUs";
                            continue;
                        }
                    case 9: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.atUs = value;
                            else
                                delete message.atUs;
                            continue;
                        }
                    case 10: {
                            if (wireType !== 2)
                                break;
                            if (!(message.commands && message.commands.length))
                                message.commands = [];
                            message.commands.push(reader.stringVerify());
                            continue;
                        }
                    case 11: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.commandsTotal = value;
                            else
                                delete message.commandsTotal;
                            continue;
                        }
                    case 12: {
                            if (wireType !== 2)
                                break;
                            if (!(message.unsure && message.unsure.length))
                                message.unsure = [];
                            message.unsure.push(reader.stringVerify());
                            continue;
                        }
                    case 13: {
                            if (wireType !== 2)
                                break;
                            if (!(message.files && message.files.length))
                                message.files = [];
                            message.files.push(reader.stringVerify());
                            continue;
                        }
                    case 14: {
                            if (wireType !== 2)
                                break;
                            message.person = $root.knowngood.v1.Person.decode(reader, reader.size(), $undefined, _depth + 1, message.person);
                            continue;
                        }
                    case 15: {
                            if (wireType !== 2)
                                break;
                            message.direction = reader.stringVerify();
                            message._direction = "direction";
                            continue;
                        }
                    case 16: {
                            if (wireType !== 2)
                                break;
                            message.coveredBy = reader.stringVerify();
                            message._coveredBy = "coveredBy";
                            continue;
                        }
                    case 17: {
                            if (wireType !== 2)
                                break;
                            message.by = reader.stringVerify();
                            message._by = "by";
                            continue;
                        }
                    case 18: {
                            if (wireType !== 2)
                                break;
                            message.reason = reader.stringVerify();
                            message._reason = "reason";
                            continue;
                        }
                    case 19: {
                            if (wireType !== 0)
                                break;
                            message.keep = reader.bool();
                            message._keep = "keep";
                            continue;
                        }
                    case 20: {
                            if (wireType !== 0)
                                break;
                            message.unsureTotal = reader.uint64();
                            message._unsureTotal = "unsureTotal";
                            continue;
                        }
                    case 21: {
                            if (wireType !== 0)
                                break;
                            message.filesTotal = reader.uint64();
                            message._filesTotal = "filesTotal";
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

            /**
             * Decodes a Session message from the specified reader or buffer, length delimited.
             * @function decodeDelimited
             * @memberof knowngood.v1.Session
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @returns {knowngood.v1.Session & knowngood.v1.Session.$Shape} Session
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Session.decodeDelimited = function(reader) {
                if (!(reader instanceof $Reader))
                    reader = new $Reader(reader);
                return this.decode(reader, reader.size());
            };

            /**
             * Creates a Session message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof knowngood.v1.Session
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {knowngood.v1.Session} Session
             */
            Session.fromObject = function (object, _depth) {
                if (object instanceof $root.knowngood.v1.Session)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".knowngood.v1.Session: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.knowngood.v1.Session();
                if (object.id != null)
                    if (typeof object.id !== "string" || object.id.length)
                        message.id = $String(object.id);
                if (object.kind != null)
                    if (typeof object.kind !== "string" || object.kind.length)
                        message.kind = $String(object.kind);
                if (object.container != null)
                    if (typeof object.container !== "string" || object.container.length)
                        message.container = $String(object.container);
                if (object.workload != null)
                    message.workload = $String(object.workload);
                if (object.argv) {
                    if (!$Array.isArray(object.argv))
                        throw $TypeError(".knowngood.v1.Session.argv: array expected");
                    message.argv = $Array(object.argv.length);
                    for (let i = 0; i < object.argv.length; ++i)
                        message.argv[i] = $String(object.argv[i]);
                }
                if (object.tty != null)
                    message.tty = $Boolean(object.tty);
                if (object.fromUs != null)
                    if (typeof object.fromUs === "object" ? object.fromUs.low || object.fromUs.high : $Number(object.fromUs) !== 0)
                        if ($util.Long)
                            message.fromUs = $util.Long.fromValue(object.fromUs, true);
                        else if (typeof object.fromUs === "string")
                            message.fromUs = $parseInt(object.fromUs, 10);
                        else if (typeof object.fromUs === "number")
                            message.fromUs = object.fromUs;
                        else if (typeof object.fromUs === "object")
                            message.fromUs = new $util.LongBits(object.fromUs.low >>> 0, object.fromUs.high >>> 0).toNumber(true);
                if (object.untilUs != null)
                    if ($util.Long)
                        message.untilUs = $util.Long.fromValue(object.untilUs, true);
                    else if (typeof object.untilUs === "string")
                        message.untilUs = $parseInt(object.untilUs, 10);
                    else if (typeof object.untilUs === "number")
                        message.untilUs = object.untilUs;
                    else if (typeof object.untilUs === "object")
                        message.untilUs = new $util.LongBits(object.untilUs.low >>> 0, object.untilUs.high >>> 0).toNumber(true);
                if (object.atUs != null)
                    if (typeof object.atUs === "object" ? object.atUs.low || object.atUs.high : $Number(object.atUs) !== 0)
                        if ($util.Long)
                            message.atUs = $util.Long.fromValue(object.atUs, true);
                        else if (typeof object.atUs === "string")
                            message.atUs = $parseInt(object.atUs, 10);
                        else if (typeof object.atUs === "number")
                            message.atUs = object.atUs;
                        else if (typeof object.atUs === "object")
                            message.atUs = new $util.LongBits(object.atUs.low >>> 0, object.atUs.high >>> 0).toNumber(true);
                if (object.commands) {
                    if (!$Array.isArray(object.commands))
                        throw $TypeError(".knowngood.v1.Session.commands: array expected");
                    message.commands = $Array(object.commands.length);
                    for (let i = 0; i < object.commands.length; ++i)
                        message.commands[i] = $String(object.commands[i]);
                }
                if (object.commandsTotal != null)
                    if (typeof object.commandsTotal === "object" ? object.commandsTotal.low || object.commandsTotal.high : $Number(object.commandsTotal) !== 0)
                        if ($util.Long)
                            message.commandsTotal = $util.Long.fromValue(object.commandsTotal, true);
                        else if (typeof object.commandsTotal === "string")
                            message.commandsTotal = $parseInt(object.commandsTotal, 10);
                        else if (typeof object.commandsTotal === "number")
                            message.commandsTotal = object.commandsTotal;
                        else if (typeof object.commandsTotal === "object")
                            message.commandsTotal = new $util.LongBits(object.commandsTotal.low >>> 0, object.commandsTotal.high >>> 0).toNumber(true);
                if (object.unsure) {
                    if (!$Array.isArray(object.unsure))
                        throw $TypeError(".knowngood.v1.Session.unsure: array expected");
                    message.unsure = $Array(object.unsure.length);
                    for (let i = 0; i < object.unsure.length; ++i)
                        message.unsure[i] = $String(object.unsure[i]);
                }
                if (object.files) {
                    if (!$Array.isArray(object.files))
                        throw $TypeError(".knowngood.v1.Session.files: array expected");
                    message.files = $Array(object.files.length);
                    for (let i = 0; i < object.files.length; ++i)
                        message.files[i] = $String(object.files[i]);
                }
                if (object.person != null) {
                    if (!$util.isObject(object.person))
                        throw $TypeError(".knowngood.v1.Session.person: object expected");
                    message.person = $root.knowngood.v1.Person.fromObject(object.person, _depth + 1);
                }
                if (object.direction != null)
                    message.direction = $String(object.direction);
                if (object.coveredBy != null)
                    message.coveredBy = $String(object.coveredBy);
                if (object.by != null)
                    message.by = $String(object.by);
                if (object.reason != null)
                    message.reason = $String(object.reason);
                if (object.keep != null)
                    message.keep = $Boolean(object.keep);
                if (object.unsureTotal != null)
                    if ($util.Long)
                        message.unsureTotal = $util.Long.fromValue(object.unsureTotal, true);
                    else if (typeof object.unsureTotal === "string")
                        message.unsureTotal = $parseInt(object.unsureTotal, 10);
                    else if (typeof object.unsureTotal === "number")
                        message.unsureTotal = object.unsureTotal;
                    else if (typeof object.unsureTotal === "object")
                        message.unsureTotal = new $util.LongBits(object.unsureTotal.low >>> 0, object.unsureTotal.high >>> 0).toNumber(true);
                if (object.filesTotal != null)
                    if ($util.Long)
                        message.filesTotal = $util.Long.fromValue(object.filesTotal, true);
                    else if (typeof object.filesTotal === "string")
                        message.filesTotal = $parseInt(object.filesTotal, 10);
                    else if (typeof object.filesTotal === "number")
                        message.filesTotal = object.filesTotal;
                    else if (typeof object.filesTotal === "object")
                        message.filesTotal = new $util.LongBits(object.filesTotal.low >>> 0, object.filesTotal.high >>> 0).toNumber(true);
                return message;
            };

            /**
             * Creates a plain object from a Session message. Also converts values to other types if specified.
             * @function toObject
             * @memberof knowngood.v1.Session
             * @static
             * @param {knowngood.v1.Session} message Session
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Session.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults) {
                    object.argv = [];
                    object.commands = [];
                    object.unsure = [];
                    object.files = [];
                }
                if (options.defaults) {
                    object.id = "";
                    object.kind = "";
                    object.container = "";
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.fromUs = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.fromUs = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.atUs = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.atUs = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.commandsTotal = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.commandsTotal = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    object.person = null;
                }
                if (message.id != null && $Object.hasOwnProperty.call(message, "id"))
                    object.id = message.id;
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind"))
                    object.kind = message.kind;
                if (message.container != null && $Object.hasOwnProperty.call(message, "container"))
                    object.container = message.container;
                if (message.workload != null && $Object.hasOwnProperty.call(message, "workload"))
                    object.workload = message.workload;
                if (message.argv && message.argv.length) {
                    object.argv = $Array(message.argv.length);
                    for (let j = 0; j < message.argv.length; ++j)
                        object.argv[j] = message.argv[j];
                }
                if (message.tty != null && $Object.hasOwnProperty.call(message, "tty"))
                    object.tty = message.tty;
                if (message.fromUs != null && $Object.hasOwnProperty.call(message, "fromUs"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.fromUs = typeof message.fromUs === "number" ? $BigInt(message.fromUs) : $util.Long.fromBits(message.fromUs.low >>> 0, message.fromUs.high >>> 0, true).toBigInt();
                    else if (typeof message.fromUs === "number")
                        object.fromUs = options.longs === $String ? $String(message.fromUs) : message.fromUs;
                    else
                        object.fromUs = options.longs === $String ? $util.Long.prototype.toString.call(message.fromUs) : options.longs === $Number ? new $util.LongBits(message.fromUs.low >>> 0, message.fromUs.high >>> 0).toNumber(true) : message.fromUs;
                if (message.untilUs != null && $Object.hasOwnProperty.call(message, "untilUs"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.untilUs = typeof message.untilUs === "number" ? $BigInt(message.untilUs) : $util.Long.fromBits(message.untilUs.low >>> 0, message.untilUs.high >>> 0, true).toBigInt();
                    else if (typeof message.untilUs === "number")
                        object.untilUs = options.longs === $String ? $String(message.untilUs) : message.untilUs;
                    else
                        object.untilUs = options.longs === $String ? $util.Long.prototype.toString.call(message.untilUs) : options.longs === $Number ? new $util.LongBits(message.untilUs.low >>> 0, message.untilUs.high >>> 0).toNumber(true) : message.untilUs;
                if (message.atUs != null && $Object.hasOwnProperty.call(message, "atUs"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.atUs = typeof message.atUs === "number" ? $BigInt(message.atUs) : $util.Long.fromBits(message.atUs.low >>> 0, message.atUs.high >>> 0, true).toBigInt();
                    else if (typeof message.atUs === "number")
                        object.atUs = options.longs === $String ? $String(message.atUs) : message.atUs;
                    else
                        object.atUs = options.longs === $String ? $util.Long.prototype.toString.call(message.atUs) : options.longs === $Number ? new $util.LongBits(message.atUs.low >>> 0, message.atUs.high >>> 0).toNumber(true) : message.atUs;
                if (message.commands && message.commands.length) {
                    object.commands = $Array(message.commands.length);
                    for (let j = 0; j < message.commands.length; ++j)
                        object.commands[j] = message.commands[j];
                }
                if (message.commandsTotal != null && $Object.hasOwnProperty.call(message, "commandsTotal"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.commandsTotal = typeof message.commandsTotal === "number" ? $BigInt(message.commandsTotal) : $util.Long.fromBits(message.commandsTotal.low >>> 0, message.commandsTotal.high >>> 0, true).toBigInt();
                    else if (typeof message.commandsTotal === "number")
                        object.commandsTotal = options.longs === $String ? $String(message.commandsTotal) : message.commandsTotal;
                    else
                        object.commandsTotal = options.longs === $String ? $util.Long.prototype.toString.call(message.commandsTotal) : options.longs === $Number ? new $util.LongBits(message.commandsTotal.low >>> 0, message.commandsTotal.high >>> 0).toNumber(true) : message.commandsTotal;
                if (message.unsure && message.unsure.length) {
                    object.unsure = $Array(message.unsure.length);
                    for (let j = 0; j < message.unsure.length; ++j)
                        object.unsure[j] = message.unsure[j];
                }
                if (message.files && message.files.length) {
                    object.files = $Array(message.files.length);
                    for (let j = 0; j < message.files.length; ++j)
                        object.files[j] = message.files[j];
                }
                if (message.person != null && $Object.hasOwnProperty.call(message, "person"))
                    object.person = $root.knowngood.v1.Person.toObject(message.person, options, _depth + 1);
                if (message.direction != null && $Object.hasOwnProperty.call(message, "direction"))
                    object.direction = message.direction;
                if (message.coveredBy != null && $Object.hasOwnProperty.call(message, "coveredBy"))
                    object.coveredBy = message.coveredBy;
                if (message.by != null && $Object.hasOwnProperty.call(message, "by"))
                    object.by = message.by;
                if (message.reason != null && $Object.hasOwnProperty.call(message, "reason"))
                    object.reason = message.reason;
                if (message.keep != null && $Object.hasOwnProperty.call(message, "keep"))
                    object.keep = message.keep;
                if (message.unsureTotal != null && $Object.hasOwnProperty.call(message, "unsureTotal"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.unsureTotal = typeof message.unsureTotal === "number" ? $BigInt(message.unsureTotal) : $util.Long.fromBits(message.unsureTotal.low >>> 0, message.unsureTotal.high >>> 0, true).toBigInt();
                    else if (typeof message.unsureTotal === "number")
                        object.unsureTotal = options.longs === $String ? $String(message.unsureTotal) : message.unsureTotal;
                    else
                        object.unsureTotal = options.longs === $String ? $util.Long.prototype.toString.call(message.unsureTotal) : options.longs === $Number ? new $util.LongBits(message.unsureTotal.low >>> 0, message.unsureTotal.high >>> 0).toNumber(true) : message.unsureTotal;
                if (message.filesTotal != null && $Object.hasOwnProperty.call(message, "filesTotal"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.filesTotal = typeof message.filesTotal === "number" ? $BigInt(message.filesTotal) : $util.Long.fromBits(message.filesTotal.low >>> 0, message.filesTotal.high >>> 0, true).toBigInt();
                    else if (typeof message.filesTotal === "number")
                        object.filesTotal = options.longs === $String ? $String(message.filesTotal) : message.filesTotal;
                    else
                        object.filesTotal = options.longs === $String ? $util.Long.prototype.toString.call(message.filesTotal) : options.longs === $Number ? new $util.LongBits(message.filesTotal.low >>> 0, message.filesTotal.high >>> 0).toNumber(true) : message.filesTotal;
                return object;
            };

            /**
             * Converts this Session to JSON.
             * @function toJSON
             * @memberof knowngood.v1.Session
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Session.prototype.toJSON = function() {
                return Session.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Session;
        })();

        v1.Person = (function() {

            /**
             * Properties of a Person.
             * @typedef {Object} knowngood.v1.Person.$Properties
             * @property {string|null} [name] Person name
             * @property {number|null} [uid] Person uid
             * @property {string|null} [how] Person how
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Person.
             * @memberof knowngood.v1
             * @interface IPerson
             * @augments knowngood.v1.Person.$Properties
             * @deprecated Use knowngood.v1.Person.$Properties instead.
             */

            /**
             * Shape of a Person.
             * @typedef {knowngood.v1.Person.$Properties} knowngood.v1.Person.$Shape
             */

            /**
             * Constructs a new Person.
             * @memberof knowngood.v1
             * @classdesc Represents a Person.
             * @constructor
             * @param {knowngood.v1.Person.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Person = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Person name.
             * @member {string} name
             * @memberof knowngood.v1.Person
             * @instance
             */
            Person.prototype.name = "";

            /**
             * Person uid.
             * @member {number|null|undefined} uid
             * @memberof knowngood.v1.Person
             * @instance
             */
            Person.prototype.uid = null;

            /**
             * Person how.
             * @member {string} how
             * @memberof knowngood.v1.Person
             * @instance
             */
            Person.prototype.how = "";

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Person.prototype, "_uid", {
                get: $util.oneOfGetter($oneOfFields = ["uid"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Creates a new Person instance using the specified properties.
             * @function create
             * @memberof knowngood.v1.Person
             * @static
             * @param {knowngood.v1.Person.$Properties=} [properties] Properties to set
             * @returns {knowngood.v1.Person} Person instance
             * @type {{
             *   (properties: knowngood.v1.Person.$Shape): knowngood.v1.Person & knowngood.v1.Person.$Shape;
             *   (properties?: knowngood.v1.Person.$Properties): knowngood.v1.Person;
             * }}
             */
            Person.create = function(properties) {
                return new Person(properties);
            };

            /**
             * Encodes the specified Person message. Does not implicitly {@link knowngood.v1.Person.verify|verify} messages.
             * @function encode
             * @memberof knowngood.v1.Person
             * @static
             * @param {knowngood.v1.Person.$Properties} message Person message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Person.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.name);
                if (message.uid != null && $Object.hasOwnProperty.call(message, "uid"))
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.uid);
                if (message.how != null && $Object.hasOwnProperty.call(message, "how") && message.how !== "")
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.how);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Encodes the specified Person message, length delimited. Does not implicitly {@link knowngood.v1.Person.verify|verify} messages.
             * @function encodeDelimited
             * @memberof knowngood.v1.Person
             * @static
             * @param {knowngood.v1.Person.$Properties} message Person message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Person.encodeDelimited = function(message, writer) {
                return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
            };

            /**
             * Decodes a Person message from the specified reader or buffer.
             * @function decode
             * @memberof knowngood.v1.Person
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {knowngood.v1.Person & knowngood.v1.Person.$Shape} Person
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Person.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.knowngood.v1.Person();
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
                                message.name = value;
                            else
                                delete message.name;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            message.uid = reader.uint32();
                            message._uid = "uid";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.how = value;
                            else
                                delete message.how;
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

            /**
             * Decodes a Person message from the specified reader or buffer, length delimited.
             * @function decodeDelimited
             * @memberof knowngood.v1.Person
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @returns {knowngood.v1.Person & knowngood.v1.Person.$Shape} Person
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Person.decodeDelimited = function(reader) {
                if (!(reader instanceof $Reader))
                    reader = new $Reader(reader);
                return this.decode(reader, reader.size());
            };

            /**
             * Creates a Person message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof knowngood.v1.Person
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {knowngood.v1.Person} Person
             */
            Person.fromObject = function (object, _depth) {
                if (object instanceof $root.knowngood.v1.Person)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".knowngood.v1.Person: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.knowngood.v1.Person();
                if (object.name != null)
                    if (typeof object.name !== "string" || object.name.length)
                        message.name = $String(object.name);
                if (object.uid != null)
                    message.uid = object.uid >>> 0;
                if (object.how != null)
                    if (typeof object.how !== "string" || object.how.length)
                        message.how = $String(object.how);
                return message;
            };

            /**
             * Creates a plain object from a Person message. Also converts values to other types if specified.
             * @function toObject
             * @memberof knowngood.v1.Person
             * @static
             * @param {knowngood.v1.Person} message Person
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Person.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.name = "";
                    object.how = "";
                }
                if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
                    object.name = message.name;
                if (message.uid != null && $Object.hasOwnProperty.call(message, "uid"))
                    object.uid = message.uid;
                if (message.how != null && $Object.hasOwnProperty.call(message, "how"))
                    object.how = message.how;
                return object;
            };

            /**
             * Converts this Person to JSON.
             * @function toJSON
             * @memberof knowngood.v1.Person
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Person.prototype.toJSON = function() {
                return Person.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Person;
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
             * Creates a new Behaviour instance using the specified properties.
             * @function create
             * @memberof knowngood.v1.Behaviour
             * @static
             * @param {knowngood.v1.Behaviour.$Properties=} [properties] Properties to set
             * @returns {knowngood.v1.Behaviour} Behaviour instance
             * @type {{
             *   (properties: knowngood.v1.Behaviour.$Shape): knowngood.v1.Behaviour & knowngood.v1.Behaviour.$Shape;
             *   (properties?: knowngood.v1.Behaviour.$Properties): knowngood.v1.Behaviour;
             * }}
             */
            Behaviour.create = function(properties) {
                return new Behaviour(properties);
            };

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
             * Encodes the specified Behaviour message, length delimited. Does not implicitly {@link knowngood.v1.Behaviour.verify|verify} messages.
             * @function encodeDelimited
             * @memberof knowngood.v1.Behaviour
             * @static
             * @param {knowngood.v1.Behaviour.$Properties} message Behaviour message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Behaviour.encodeDelimited = function(message, writer) {
                return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
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

            /**
             * Decodes a Behaviour message from the specified reader or buffer, length delimited.
             * @function decodeDelimited
             * @memberof knowngood.v1.Behaviour
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @returns {knowngood.v1.Behaviour & knowngood.v1.Behaviour.$Shape} Behaviour
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Behaviour.decodeDelimited = function(reader) {
                if (!(reader instanceof $Reader))
                    reader = new $Reader(reader);
                return this.decode(reader, reader.size());
            };

            /**
             * Creates a Behaviour message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof knowngood.v1.Behaviour
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {knowngood.v1.Behaviour} Behaviour
             */
            Behaviour.fromObject = function (object, _depth) {
                if (object instanceof $root.knowngood.v1.Behaviour)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".knowngood.v1.Behaviour: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.knowngood.v1.Behaviour();
                if (object.exec != null) {
                    if (!$util.isObject(object.exec))
                        throw $TypeError(".knowngood.v1.Behaviour.exec: object expected");
                    message.exec = $root.knowngood.v1.Exec.fromObject(object.exec, _depth + 1);
                }
                if (object.connect != null) {
                    if (!$util.isObject(object.connect))
                        throw $TypeError(".knowngood.v1.Behaviour.connect: object expected");
                    message.connect = $root.knowngood.v1.Outgoing.fromObject(object.connect, _depth + 1);
                }
                if (object.send != null) {
                    if (!$util.isObject(object.send))
                        throw $TypeError(".knowngood.v1.Behaviour.send: object expected");
                    message.send = $root.knowngood.v1.Outgoing.fromObject(object.send, _depth + 1);
                }
                if (object.listen != null) {
                    if (!$util.isObject(object.listen))
                        throw $TypeError(".knowngood.v1.Behaviour.listen: object expected");
                    message.listen = $root.knowngood.v1.Listen.fromObject(object.listen, _depth + 1);
                }
                if (object.inbound != null) {
                    if (!$util.isObject(object.inbound))
                        throw $TypeError(".knowngood.v1.Behaviour.inbound: object expected");
                    message.inbound = $root.knowngood.v1.Inbound.fromObject(object.inbound, _depth + 1);
                }
                if (object.socket != null) {
                    if (!$util.isObject(object.socket))
                        throw $TypeError(".knowngood.v1.Behaviour.socket: object expected");
                    message.socket = $root.knowngood.v1.Socket.fromObject(object.socket, _depth + 1);
                }
                if (object.write != null) {
                    if (!$util.isObject(object.write))
                        throw $TypeError(".knowngood.v1.Behaviour.write: object expected");
                    message.write = $root.knowngood.v1.Write.fromObject(object.write, _depth + 1);
                }
                if (object.settings != null) {
                    if (!$util.isObject(object.settings))
                        throw $TypeError(".knowngood.v1.Behaviour.settings: object expected");
                    message.settings = $root.knowngood.v1.Setting.fromObject(object.settings, _depth + 1);
                }
                if (object.image != null) {
                    if (!$util.isObject(object.image))
                        throw $TypeError(".knowngood.v1.Behaviour.image: object expected");
                    message.image = $root.knowngood.v1.ImageUse.fromObject(object.image, _depth + 1);
                }
                return message;
            };

            /**
             * Creates a plain object from a Behaviour message. Also converts values to other types if specified.
             * @function toObject
             * @memberof knowngood.v1.Behaviour
             * @static
             * @param {knowngood.v1.Behaviour} message Behaviour
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Behaviour.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (message.exec != null && $Object.hasOwnProperty.call(message, "exec")) {
                    object.exec = $root.knowngood.v1.Exec.toObject(message.exec, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "exec";
                }
                if (message.connect != null && $Object.hasOwnProperty.call(message, "connect")) {
                    object.connect = $root.knowngood.v1.Outgoing.toObject(message.connect, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "connect";
                }
                if (message.send != null && $Object.hasOwnProperty.call(message, "send")) {
                    object.send = $root.knowngood.v1.Outgoing.toObject(message.send, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "send";
                }
                if (message.listen != null && $Object.hasOwnProperty.call(message, "listen")) {
                    object.listen = $root.knowngood.v1.Listen.toObject(message.listen, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "listen";
                }
                if (message.inbound != null && $Object.hasOwnProperty.call(message, "inbound")) {
                    object.inbound = $root.knowngood.v1.Inbound.toObject(message.inbound, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "inbound";
                }
                if (message.socket != null && $Object.hasOwnProperty.call(message, "socket")) {
                    object.socket = $root.knowngood.v1.Socket.toObject(message.socket, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "socket";
                }
                if (message.write != null && $Object.hasOwnProperty.call(message, "write")) {
                    object.write = $root.knowngood.v1.Write.toObject(message.write, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "write";
                }
                if (message.settings != null && $Object.hasOwnProperty.call(message, "settings")) {
                    object.settings = $root.knowngood.v1.Setting.toObject(message.settings, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "settings";
                }
                if (message.image != null && $Object.hasOwnProperty.call(message, "image")) {
                    object.image = $root.knowngood.v1.ImageUse.toObject(message.image, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "image";
                }
                return object;
            };

            /**
             * Converts this Behaviour to JSON.
             * @function toJSON
             * @memberof knowngood.v1.Behaviour
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Behaviour.prototype.toJSON = function() {
                return Behaviour.toObject(this, $protobuf.util.toJSONOptions);
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
             * Creates a new Names instance using the specified properties.
             * @function create
             * @memberof knowngood.v1.Names
             * @static
             * @param {knowngood.v1.Names.$Properties=} [properties] Properties to set
             * @returns {knowngood.v1.Names} Names instance
             * @type {{
             *   (properties: knowngood.v1.Names.$Shape): knowngood.v1.Names & knowngood.v1.Names.$Shape;
             *   (properties?: knowngood.v1.Names.$Properties): knowngood.v1.Names;
             * }}
             */
            Names.create = function(properties) {
                return new Names(properties);
            };

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
             * Encodes the specified Names message, length delimited. Does not implicitly {@link knowngood.v1.Names.verify|verify} messages.
             * @function encodeDelimited
             * @memberof knowngood.v1.Names
             * @static
             * @param {knowngood.v1.Names.$Properties} message Names message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Names.encodeDelimited = function(message, writer) {
                return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
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

            /**
             * Decodes a Names message from the specified reader or buffer, length delimited.
             * @function decodeDelimited
             * @memberof knowngood.v1.Names
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @returns {knowngood.v1.Names & knowngood.v1.Names.$Shape} Names
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Names.decodeDelimited = function(reader) {
                if (!(reader instanceof $Reader))
                    reader = new $Reader(reader);
                return this.decode(reader, reader.size());
            };

            /**
             * Creates a Names message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof knowngood.v1.Names
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {knowngood.v1.Names} Names
             */
            Names.fromObject = function (object, _depth) {
                if (object instanceof $root.knowngood.v1.Names)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".knowngood.v1.Names: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.knowngood.v1.Names();
                if (object.items) {
                    if (!$Array.isArray(object.items))
                        throw $TypeError(".knowngood.v1.Names.items: array expected");
                    message.items = $Array(object.items.length);
                    for (let i = 0; i < object.items.length; ++i)
                        message.items[i] = $String(object.items[i]);
                }
                return message;
            };

            /**
             * Creates a plain object from a Names message. Also converts values to other types if specified.
             * @function toObject
             * @memberof knowngood.v1.Names
             * @static
             * @param {knowngood.v1.Names} message Names
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Names.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.items = [];
                if (message.items && message.items.length) {
                    object.items = $Array(message.items.length);
                    for (let j = 0; j < message.items.length; ++j)
                        object.items[j] = message.items[j];
                }
                return object;
            };

            /**
             * Converts this Names to JSON.
             * @function toJSON
             * @memberof knowngood.v1.Names
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Names.prototype.toJSON = function() {
                return Names.toObject(this, $protobuf.util.toJSONOptions);
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
             * Creates a new Exec instance using the specified properties.
             * @function create
             * @memberof knowngood.v1.Exec
             * @static
             * @param {knowngood.v1.Exec.$Properties=} [properties] Properties to set
             * @returns {knowngood.v1.Exec} Exec instance
             * @type {{
             *   (properties: knowngood.v1.Exec.$Shape): knowngood.v1.Exec & knowngood.v1.Exec.$Shape;
             *   (properties?: knowngood.v1.Exec.$Properties): knowngood.v1.Exec;
             * }}
             */
            Exec.create = function(properties) {
                return new Exec(properties);
            };

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
             * Encodes the specified Exec message, length delimited. Does not implicitly {@link knowngood.v1.Exec.verify|verify} messages.
             * @function encodeDelimited
             * @memberof knowngood.v1.Exec
             * @static
             * @param {knowngood.v1.Exec.$Properties} message Exec message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Exec.encodeDelimited = function(message, writer) {
                return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
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

            /**
             * Decodes an Exec message from the specified reader or buffer, length delimited.
             * @function decodeDelimited
             * @memberof knowngood.v1.Exec
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @returns {knowngood.v1.Exec & knowngood.v1.Exec.$Shape} Exec
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Exec.decodeDelimited = function(reader) {
                if (!(reader instanceof $Reader))
                    reader = new $Reader(reader);
                return this.decode(reader, reader.size());
            };

            /**
             * Creates an Exec message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof knowngood.v1.Exec
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {knowngood.v1.Exec} Exec
             */
            Exec.fromObject = function (object, _depth) {
                if (object instanceof $root.knowngood.v1.Exec)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".knowngood.v1.Exec: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.knowngood.v1.Exec();
                if (object.exe != null)
                    message.exe = $String(object.exe);
                if (object.file != null)
                    message.file = $String(object.file);
                if (object.applet != null)
                    message.applet = $String(object.applet);
                if (object.script != null)
                    message.script = $String(object.script);
                if (object.scriptFile != null)
                    message.scriptFile = $String(object.scriptFile);
                if (object.parent != null)
                    message.parent = $String(object.parent);
                if (object.user != null)
                    message.user = object.user >>> 0;
                if (object.session != null)
                    message.session = $String(object.session);
                if (object.loaders != null) {
                    if (!$util.isObject(object.loaders))
                        throw $TypeError(".knowngood.v1.Exec.loaders: object expected");
                    message.loaders = $root.knowngood.v1.Names.fromObject(object.loaders, _depth + 1);
                }
                if (object.hash != null)
                    message.hash = $String(object.hash);
                return message;
            };

            /**
             * Creates a plain object from an Exec message. Also converts values to other types if specified.
             * @function toObject
             * @memberof knowngood.v1.Exec
             * @static
             * @param {knowngood.v1.Exec} message Exec
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Exec.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults)
                    object.loaders = null;
                if (message.exe != null && $Object.hasOwnProperty.call(message, "exe"))
                    object.exe = message.exe;
                if (message.file != null && $Object.hasOwnProperty.call(message, "file"))
                    object.file = message.file;
                if (message.applet != null && $Object.hasOwnProperty.call(message, "applet"))
                    object.applet = message.applet;
                if (message.script != null && $Object.hasOwnProperty.call(message, "script"))
                    object.script = message.script;
                if (message.scriptFile != null && $Object.hasOwnProperty.call(message, "scriptFile"))
                    object.scriptFile = message.scriptFile;
                if (message.parent != null && $Object.hasOwnProperty.call(message, "parent"))
                    object.parent = message.parent;
                if (message.user != null && $Object.hasOwnProperty.call(message, "user"))
                    object.user = message.user;
                if (message.session != null && $Object.hasOwnProperty.call(message, "session"))
                    object.session = message.session;
                if (message.loaders != null && $Object.hasOwnProperty.call(message, "loaders"))
                    object.loaders = $root.knowngood.v1.Names.toObject(message.loaders, options, _depth + 1);
                if (message.hash != null && $Object.hasOwnProperty.call(message, "hash"))
                    object.hash = message.hash;
                return object;
            };

            /**
             * Converts this Exec to JSON.
             * @function toJSON
             * @memberof knowngood.v1.Exec
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Exec.prototype.toJSON = function() {
                return Exec.toObject(this, $protobuf.util.toJSONOptions);
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
             * Creates a new Outgoing instance using the specified properties.
             * @function create
             * @memberof knowngood.v1.Outgoing
             * @static
             * @param {knowngood.v1.Outgoing.$Properties=} [properties] Properties to set
             * @returns {knowngood.v1.Outgoing} Outgoing instance
             * @type {{
             *   (properties: knowngood.v1.Outgoing.$Shape): knowngood.v1.Outgoing & knowngood.v1.Outgoing.$Shape;
             *   (properties?: knowngood.v1.Outgoing.$Properties): knowngood.v1.Outgoing;
             * }}
             */
            Outgoing.create = function(properties) {
                return new Outgoing(properties);
            };

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
             * Encodes the specified Outgoing message, length delimited. Does not implicitly {@link knowngood.v1.Outgoing.verify|verify} messages.
             * @function encodeDelimited
             * @memberof knowngood.v1.Outgoing
             * @static
             * @param {knowngood.v1.Outgoing.$Properties} message Outgoing message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Outgoing.encodeDelimited = function(message, writer) {
                return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
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

            /**
             * Decodes an Outgoing message from the specified reader or buffer, length delimited.
             * @function decodeDelimited
             * @memberof knowngood.v1.Outgoing
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @returns {knowngood.v1.Outgoing & knowngood.v1.Outgoing.$Shape} Outgoing
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Outgoing.decodeDelimited = function(reader) {
                if (!(reader instanceof $Reader))
                    reader = new $Reader(reader);
                return this.decode(reader, reader.size());
            };

            /**
             * Creates an Outgoing message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof knowngood.v1.Outgoing
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {knowngood.v1.Outgoing} Outgoing
             */
            Outgoing.fromObject = function (object, _depth) {
                if (object instanceof $root.knowngood.v1.Outgoing)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".knowngood.v1.Outgoing: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.knowngood.v1.Outgoing();
                if (object.protocol != null)
                    message.protocol = $String(object.protocol);
                if (object.peer != null)
                    message.peer = $String(object.peer);
                if (object.port != null)
                    message.port = object.port >>> 0;
                if (object.name != null)
                    message.name = $String(object.name);
                if (object.exe != null)
                    message.exe = $String(object.exe);
                if (object.user != null)
                    message.user = object.user >>> 0;
                if (object.session != null)
                    message.session = $String(object.session);
                return message;
            };

            /**
             * Creates a plain object from an Outgoing message. Also converts values to other types if specified.
             * @function toObject
             * @memberof knowngood.v1.Outgoing
             * @static
             * @param {knowngood.v1.Outgoing} message Outgoing
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Outgoing.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (message.protocol != null && $Object.hasOwnProperty.call(message, "protocol"))
                    object.protocol = message.protocol;
                if (message.peer != null && $Object.hasOwnProperty.call(message, "peer"))
                    object.peer = message.peer;
                if (message.port != null && $Object.hasOwnProperty.call(message, "port"))
                    object.port = message.port;
                if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
                    object.name = message.name;
                if (message.exe != null && $Object.hasOwnProperty.call(message, "exe"))
                    object.exe = message.exe;
                if (message.user != null && $Object.hasOwnProperty.call(message, "user"))
                    object.user = message.user;
                if (message.session != null && $Object.hasOwnProperty.call(message, "session"))
                    object.session = message.session;
                return object;
            };

            /**
             * Converts this Outgoing to JSON.
             * @function toJSON
             * @memberof knowngood.v1.Outgoing
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Outgoing.prototype.toJSON = function() {
                return Outgoing.toObject(this, $protobuf.util.toJSONOptions);
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
             * Creates a new Listen instance using the specified properties.
             * @function create
             * @memberof knowngood.v1.Listen
             * @static
             * @param {knowngood.v1.Listen.$Properties=} [properties] Properties to set
             * @returns {knowngood.v1.Listen} Listen instance
             * @type {{
             *   (properties: knowngood.v1.Listen.$Shape): knowngood.v1.Listen & knowngood.v1.Listen.$Shape;
             *   (properties?: knowngood.v1.Listen.$Properties): knowngood.v1.Listen;
             * }}
             */
            Listen.create = function(properties) {
                return new Listen(properties);
            };

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
             * Encodes the specified Listen message, length delimited. Does not implicitly {@link knowngood.v1.Listen.verify|verify} messages.
             * @function encodeDelimited
             * @memberof knowngood.v1.Listen
             * @static
             * @param {knowngood.v1.Listen.$Properties} message Listen message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Listen.encodeDelimited = function(message, writer) {
                return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
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

            /**
             * Decodes a Listen message from the specified reader or buffer, length delimited.
             * @function decodeDelimited
             * @memberof knowngood.v1.Listen
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @returns {knowngood.v1.Listen & knowngood.v1.Listen.$Shape} Listen
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Listen.decodeDelimited = function(reader) {
                if (!(reader instanceof $Reader))
                    reader = new $Reader(reader);
                return this.decode(reader, reader.size());
            };

            /**
             * Creates a Listen message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof knowngood.v1.Listen
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {knowngood.v1.Listen} Listen
             */
            Listen.fromObject = function (object, _depth) {
                if (object instanceof $root.knowngood.v1.Listen)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".knowngood.v1.Listen: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.knowngood.v1.Listen();
                if (object.protocol != null)
                    message.protocol = $String(object.protocol);
                if (object.port != null)
                    message.port = object.port >>> 0;
                if (object.exe != null)
                    message.exe = $String(object.exe);
                if (object.session != null)
                    message.session = $String(object.session);
                return message;
            };

            /**
             * Creates a plain object from a Listen message. Also converts values to other types if specified.
             * @function toObject
             * @memberof knowngood.v1.Listen
             * @static
             * @param {knowngood.v1.Listen} message Listen
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Listen.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (message.protocol != null && $Object.hasOwnProperty.call(message, "protocol"))
                    object.protocol = message.protocol;
                if (message.port != null && $Object.hasOwnProperty.call(message, "port"))
                    object.port = message.port;
                if (message.exe != null && $Object.hasOwnProperty.call(message, "exe"))
                    object.exe = message.exe;
                if (message.session != null && $Object.hasOwnProperty.call(message, "session"))
                    object.session = message.session;
                return object;
            };

            /**
             * Converts this Listen to JSON.
             * @function toJSON
             * @memberof knowngood.v1.Listen
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Listen.prototype.toJSON = function() {
                return Listen.toObject(this, $protobuf.util.toJSONOptions);
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
             * Creates a new Inbound instance using the specified properties.
             * @function create
             * @memberof knowngood.v1.Inbound
             * @static
             * @param {knowngood.v1.Inbound.$Properties=} [properties] Properties to set
             * @returns {knowngood.v1.Inbound} Inbound instance
             * @type {{
             *   (properties: knowngood.v1.Inbound.$Shape): knowngood.v1.Inbound & knowngood.v1.Inbound.$Shape;
             *   (properties?: knowngood.v1.Inbound.$Properties): knowngood.v1.Inbound;
             * }}
             */
            Inbound.create = function(properties) {
                return new Inbound(properties);
            };

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
             * Encodes the specified Inbound message, length delimited. Does not implicitly {@link knowngood.v1.Inbound.verify|verify} messages.
             * @function encodeDelimited
             * @memberof knowngood.v1.Inbound
             * @static
             * @param {knowngood.v1.Inbound.$Properties} message Inbound message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Inbound.encodeDelimited = function(message, writer) {
                return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
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

            /**
             * Decodes an Inbound message from the specified reader or buffer, length delimited.
             * @function decodeDelimited
             * @memberof knowngood.v1.Inbound
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @returns {knowngood.v1.Inbound & knowngood.v1.Inbound.$Shape} Inbound
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Inbound.decodeDelimited = function(reader) {
                if (!(reader instanceof $Reader))
                    reader = new $Reader(reader);
                return this.decode(reader, reader.size());
            };

            /**
             * Creates an Inbound message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof knowngood.v1.Inbound
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {knowngood.v1.Inbound} Inbound
             */
            Inbound.fromObject = function (object, _depth) {
                if (object instanceof $root.knowngood.v1.Inbound)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".knowngood.v1.Inbound: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.knowngood.v1.Inbound();
                if (object.protocol != null)
                    message.protocol = $String(object.protocol);
                if (object.port != null)
                    message.port = object.port >>> 0;
                if (object.peer != null)
                    message.peer = $String(object.peer);
                return message;
            };

            /**
             * Creates a plain object from an Inbound message. Also converts values to other types if specified.
             * @function toObject
             * @memberof knowngood.v1.Inbound
             * @static
             * @param {knowngood.v1.Inbound} message Inbound
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Inbound.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (message.protocol != null && $Object.hasOwnProperty.call(message, "protocol"))
                    object.protocol = message.protocol;
                if (message.port != null && $Object.hasOwnProperty.call(message, "port"))
                    object.port = message.port;
                if (message.peer != null && $Object.hasOwnProperty.call(message, "peer"))
                    object.peer = message.peer;
                return object;
            };

            /**
             * Converts this Inbound to JSON.
             * @function toJSON
             * @memberof knowngood.v1.Inbound
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Inbound.prototype.toJSON = function() {
                return Inbound.toObject(this, $protobuf.util.toJSONOptions);
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
             * Creates a new Socket instance using the specified properties.
             * @function create
             * @memberof knowngood.v1.Socket
             * @static
             * @param {knowngood.v1.Socket.$Properties=} [properties] Properties to set
             * @returns {knowngood.v1.Socket} Socket instance
             * @type {{
             *   (properties: knowngood.v1.Socket.$Shape): knowngood.v1.Socket & knowngood.v1.Socket.$Shape;
             *   (properties?: knowngood.v1.Socket.$Properties): knowngood.v1.Socket;
             * }}
             */
            Socket.create = function(properties) {
                return new Socket(properties);
            };

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
             * Encodes the specified Socket message, length delimited. Does not implicitly {@link knowngood.v1.Socket.verify|verify} messages.
             * @function encodeDelimited
             * @memberof knowngood.v1.Socket
             * @static
             * @param {knowngood.v1.Socket.$Properties} message Socket message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Socket.encodeDelimited = function(message, writer) {
                return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
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

            /**
             * Decodes a Socket message from the specified reader or buffer, length delimited.
             * @function decodeDelimited
             * @memberof knowngood.v1.Socket
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @returns {knowngood.v1.Socket & knowngood.v1.Socket.$Shape} Socket
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Socket.decodeDelimited = function(reader) {
                if (!(reader instanceof $Reader))
                    reader = new $Reader(reader);
                return this.decode(reader, reader.size());
            };

            /**
             * Creates a Socket message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof knowngood.v1.Socket
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {knowngood.v1.Socket} Socket
             */
            Socket.fromObject = function (object, _depth) {
                if (object instanceof $root.knowngood.v1.Socket)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".knowngood.v1.Socket: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.knowngood.v1.Socket();
                if (object.protocol != null)
                    message.protocol = $String(object.protocol);
                if (object.exe != null)
                    message.exe = $String(object.exe);
                if (object.session != null)
                    message.session = $String(object.session);
                return message;
            };

            /**
             * Creates a plain object from a Socket message. Also converts values to other types if specified.
             * @function toObject
             * @memberof knowngood.v1.Socket
             * @static
             * @param {knowngood.v1.Socket} message Socket
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Socket.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (message.protocol != null && $Object.hasOwnProperty.call(message, "protocol"))
                    object.protocol = message.protocol;
                if (message.exe != null && $Object.hasOwnProperty.call(message, "exe"))
                    object.exe = message.exe;
                if (message.session != null && $Object.hasOwnProperty.call(message, "session"))
                    object.session = message.session;
                return object;
            };

            /**
             * Converts this Socket to JSON.
             * @function toJSON
             * @memberof knowngood.v1.Socket
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Socket.prototype.toJSON = function() {
                return Socket.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Socket;
        })();

        v1.Write = (function() {

            /**
             * Properties of a Write.
             * @typedef {Object} knowngood.v1.Write.$Properties
             * @property {string|null} [path] Write path
             * @property {boolean|null} [executable] Write executable
             * @property {string|null} [change] Write change
             * @property {string|null} [hash] Write hash
             * @property {string|null} [under] Write under
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

            /**
             * Write change.
             * @member {string|null|undefined} change
             * @memberof knowngood.v1.Write
             * @instance
             */
            Write.prototype.change = null;

            /**
             * Write hash.
             * @member {string|null|undefined} hash
             * @memberof knowngood.v1.Write
             * @instance
             */
            Write.prototype.hash = null;

            /**
             * Write under.
             * @member {string|null|undefined} under
             * @memberof knowngood.v1.Write
             * @instance
             */
            Write.prototype.under = null;

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

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Write.prototype, "_change", {
                get: $util.oneOfGetter($oneOfFields = ["change"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Write.prototype, "_hash", {
                get: $util.oneOfGetter($oneOfFields = ["hash"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Write.prototype, "_under", {
                get: $util.oneOfGetter($oneOfFields = ["under"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Creates a new Write instance using the specified properties.
             * @function create
             * @memberof knowngood.v1.Write
             * @static
             * @param {knowngood.v1.Write.$Properties=} [properties] Properties to set
             * @returns {knowngood.v1.Write} Write instance
             * @type {{
             *   (properties: knowngood.v1.Write.$Shape): knowngood.v1.Write & knowngood.v1.Write.$Shape;
             *   (properties?: knowngood.v1.Write.$Properties): knowngood.v1.Write;
             * }}
             */
            Write.create = function(properties) {
                return new Write(properties);
            };

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
                if (message.change != null && $Object.hasOwnProperty.call(message, "change"))
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.change);
                if (message.hash != null && $Object.hasOwnProperty.call(message, "hash"))
                    writer.uint32(/* id 4, wireType 2 =*/34).string(message.hash);
                if (message.under != null && $Object.hasOwnProperty.call(message, "under"))
                    writer.uint32(/* id 5, wireType 2 =*/42).string(message.under);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Encodes the specified Write message, length delimited. Does not implicitly {@link knowngood.v1.Write.verify|verify} messages.
             * @function encodeDelimited
             * @memberof knowngood.v1.Write
             * @static
             * @param {knowngood.v1.Write.$Properties} message Write message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Write.encodeDelimited = function(message, writer) {
                return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
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
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.change = reader.stringVerify();
                            message._change = "change";
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.hash = reader.stringVerify();
                            message._hash = "hash";
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.under = reader.stringVerify();
                            message._under = "under";
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

            /**
             * Decodes a Write message from the specified reader or buffer, length delimited.
             * @function decodeDelimited
             * @memberof knowngood.v1.Write
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @returns {knowngood.v1.Write & knowngood.v1.Write.$Shape} Write
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Write.decodeDelimited = function(reader) {
                if (!(reader instanceof $Reader))
                    reader = new $Reader(reader);
                return this.decode(reader, reader.size());
            };

            /**
             * Creates a Write message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof knowngood.v1.Write
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {knowngood.v1.Write} Write
             */
            Write.fromObject = function (object, _depth) {
                if (object instanceof $root.knowngood.v1.Write)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".knowngood.v1.Write: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.knowngood.v1.Write();
                if (object.path != null)
                    message.path = $String(object.path);
                if (object.executable != null)
                    message.executable = $Boolean(object.executable);
                if (object.change != null)
                    message.change = $String(object.change);
                if (object.hash != null)
                    message.hash = $String(object.hash);
                if (object.under != null)
                    message.under = $String(object.under);
                return message;
            };

            /**
             * Creates a plain object from a Write message. Also converts values to other types if specified.
             * @function toObject
             * @memberof knowngood.v1.Write
             * @static
             * @param {knowngood.v1.Write} message Write
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Write.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (message.path != null && $Object.hasOwnProperty.call(message, "path"))
                    object.path = message.path;
                if (message.executable != null && $Object.hasOwnProperty.call(message, "executable"))
                    object.executable = message.executable;
                if (message.change != null && $Object.hasOwnProperty.call(message, "change"))
                    object.change = message.change;
                if (message.hash != null && $Object.hasOwnProperty.call(message, "hash"))
                    object.hash = message.hash;
                if (message.under != null && $Object.hasOwnProperty.call(message, "under"))
                    object.under = message.under;
                return object;
            };

            /**
             * Converts this Write to JSON.
             * @function toJSON
             * @memberof knowngood.v1.Write
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Write.prototype.toJSON = function() {
                return Write.toObject(this, $protobuf.util.toJSONOptions);
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
             * Creates a new Setting instance using the specified properties.
             * @function create
             * @memberof knowngood.v1.Setting
             * @static
             * @param {knowngood.v1.Setting.$Properties=} [properties] Properties to set
             * @returns {knowngood.v1.Setting} Setting instance
             * @type {{
             *   (properties: knowngood.v1.Setting.$Shape): knowngood.v1.Setting & knowngood.v1.Setting.$Shape;
             *   (properties?: knowngood.v1.Setting.$Properties): knowngood.v1.Setting;
             * }}
             */
            Setting.create = function(properties) {
                return new Setting(properties);
            };

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
             * Encodes the specified Setting message, length delimited. Does not implicitly {@link knowngood.v1.Setting.verify|verify} messages.
             * @function encodeDelimited
             * @memberof knowngood.v1.Setting
             * @static
             * @param {knowngood.v1.Setting.$Properties} message Setting message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Setting.encodeDelimited = function(message, writer) {
                return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
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

            /**
             * Decodes a Setting message from the specified reader or buffer, length delimited.
             * @function decodeDelimited
             * @memberof knowngood.v1.Setting
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @returns {knowngood.v1.Setting & knowngood.v1.Setting.$Shape} Setting
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Setting.decodeDelimited = function(reader) {
                if (!(reader instanceof $Reader))
                    reader = new $Reader(reader);
                return this.decode(reader, reader.size());
            };

            /**
             * Creates a Setting message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof knowngood.v1.Setting
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {knowngood.v1.Setting} Setting
             */
            Setting.fromObject = function (object, _depth) {
                if (object instanceof $root.knowngood.v1.Setting)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".knowngood.v1.Setting: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.knowngood.v1.Setting();
                if (object.setting != null)
                    message.setting = $String(object.setting);
                if (object.value != null)
                    message.value = $String(object.value);
                return message;
            };

            /**
             * Creates a plain object from a Setting message. Also converts values to other types if specified.
             * @function toObject
             * @memberof knowngood.v1.Setting
             * @static
             * @param {knowngood.v1.Setting} message Setting
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Setting.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (message.setting != null && $Object.hasOwnProperty.call(message, "setting"))
                    object.setting = message.setting;
                if (message.value != null && $Object.hasOwnProperty.call(message, "value"))
                    object.value = message.value;
                return object;
            };

            /**
             * Converts this Setting to JSON.
             * @function toJSON
             * @memberof knowngood.v1.Setting
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Setting.prototype.toJSON = function() {
                return Setting.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Setting;
        })();

        v1.ImageUse = (function() {

            /**
             * Properties of an ImageUse.
             * @typedef {Object} knowngood.v1.ImageUse.$Properties
             * @property {string|null} [id] ImageUse id
             * @property {string|null} [repository] ImageUse repository
             * @property {knowngood.v1.Names.$Properties|null} [digests] ImageUse digests
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

            /**
             * ImageUse digests.
             * @member {knowngood.v1.Names.$Properties|null|undefined} digests
             * @memberof knowngood.v1.ImageUse
             * @instance
             */
            ImageUse.prototype.digests = null;

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
             * Creates a new ImageUse instance using the specified properties.
             * @function create
             * @memberof knowngood.v1.ImageUse
             * @static
             * @param {knowngood.v1.ImageUse.$Properties=} [properties] Properties to set
             * @returns {knowngood.v1.ImageUse} ImageUse instance
             * @type {{
             *   (properties: knowngood.v1.ImageUse.$Shape): knowngood.v1.ImageUse & knowngood.v1.ImageUse.$Shape;
             *   (properties?: knowngood.v1.ImageUse.$Properties): knowngood.v1.ImageUse;
             * }}
             */
            ImageUse.create = function(properties) {
                return new ImageUse(properties);
            };

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
                if (message.digests != null && $Object.hasOwnProperty.call(message, "digests"))
                    $root.knowngood.v1.Names.encode(message.digests, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Encodes the specified ImageUse message, length delimited. Does not implicitly {@link knowngood.v1.ImageUse.verify|verify} messages.
             * @function encodeDelimited
             * @memberof knowngood.v1.ImageUse
             * @static
             * @param {knowngood.v1.ImageUse.$Properties} message ImageUse message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ImageUse.encodeDelimited = function(message, writer) {
                return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
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
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.digests = $root.knowngood.v1.Names.decode(reader, reader.size(), $undefined, _depth + 1, message.digests);
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

            /**
             * Decodes an ImageUse message from the specified reader or buffer, length delimited.
             * @function decodeDelimited
             * @memberof knowngood.v1.ImageUse
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @returns {knowngood.v1.ImageUse & knowngood.v1.ImageUse.$Shape} ImageUse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ImageUse.decodeDelimited = function(reader) {
                if (!(reader instanceof $Reader))
                    reader = new $Reader(reader);
                return this.decode(reader, reader.size());
            };

            /**
             * Creates an ImageUse message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof knowngood.v1.ImageUse
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {knowngood.v1.ImageUse} ImageUse
             */
            ImageUse.fromObject = function (object, _depth) {
                if (object instanceof $root.knowngood.v1.ImageUse)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".knowngood.v1.ImageUse: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.knowngood.v1.ImageUse();
                if (object.id != null)
                    message.id = $String(object.id);
                if (object.repository != null)
                    message.repository = $String(object.repository);
                if (object.digests != null) {
                    if (!$util.isObject(object.digests))
                        throw $TypeError(".knowngood.v1.ImageUse.digests: object expected");
                    message.digests = $root.knowngood.v1.Names.fromObject(object.digests, _depth + 1);
                }
                return message;
            };

            /**
             * Creates a plain object from an ImageUse message. Also converts values to other types if specified.
             * @function toObject
             * @memberof knowngood.v1.ImageUse
             * @static
             * @param {knowngood.v1.ImageUse} message ImageUse
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            ImageUse.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults)
                    object.digests = null;
                if (message.id != null && $Object.hasOwnProperty.call(message, "id"))
                    object.id = message.id;
                if (message.repository != null && $Object.hasOwnProperty.call(message, "repository"))
                    object.repository = message.repository;
                if (message.digests != null && $Object.hasOwnProperty.call(message, "digests"))
                    object.digests = $root.knowngood.v1.Names.toObject(message.digests, options, _depth + 1);
                return object;
            };

            /**
             * Converts this ImageUse to JSON.
             * @function toJSON
             * @memberof knowngood.v1.ImageUse
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            ImageUse.prototype.toJSON = function() {
                return ImageUse.toObject(this, $protobuf.util.toJSONOptions);
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
             * @property {string|null} [sessionId] Evidence sessionId
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

            /**
             * Evidence sessionId.
             * @member {string|null|undefined} sessionId
             * @memberof knowngood.v1.Evidence
             * @instance
             */
            Evidence.prototype.sessionId = null;

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

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Evidence.prototype, "_sessionId", {
                get: $util.oneOfGetter($oneOfFields = ["sessionId"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Creates a new Evidence instance using the specified properties.
             * @function create
             * @memberof knowngood.v1.Evidence
             * @static
             * @param {knowngood.v1.Evidence.$Properties=} [properties] Properties to set
             * @returns {knowngood.v1.Evidence} Evidence instance
             * @type {{
             *   (properties: knowngood.v1.Evidence.$Shape): knowngood.v1.Evidence & knowngood.v1.Evidence.$Shape;
             *   (properties?: knowngood.v1.Evidence.$Properties): knowngood.v1.Evidence;
             * }}
             */
            Evidence.create = function(properties) {
                return new Evidence(properties);
            };

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
                if (message.sessionId != null && $Object.hasOwnProperty.call(message, "sessionId"))
                    writer.uint32(/* id 16, wireType 2 =*/130).string(message.sessionId);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Encodes the specified Evidence message, length delimited. Does not implicitly {@link knowngood.v1.Evidence.verify|verify} messages.
             * @function encodeDelimited
             * @memberof knowngood.v1.Evidence
             * @static
             * @param {knowngood.v1.Evidence.$Properties} message Evidence message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Evidence.encodeDelimited = function(message, writer) {
                return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
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
                    case 16: {
                            if (wireType !== 2)
                                break;
                            message.sessionId = reader.stringVerify();
                            message._sessionId = "sessionId";
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

            /**
             * Decodes an Evidence message from the specified reader or buffer, length delimited.
             * @function decodeDelimited
             * @memberof knowngood.v1.Evidence
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @returns {knowngood.v1.Evidence & knowngood.v1.Evidence.$Shape} Evidence
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Evidence.decodeDelimited = function(reader) {
                if (!(reader instanceof $Reader))
                    reader = new $Reader(reader);
                return this.decode(reader, reader.size());
            };

            /**
             * Creates an Evidence message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof knowngood.v1.Evidence
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {knowngood.v1.Evidence} Evidence
             */
            Evidence.fromObject = function (object, _depth) {
                if (object instanceof $root.knowngood.v1.Evidence)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".knowngood.v1.Evidence: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.knowngood.v1.Evidence();
                if (object.argv) {
                    if (!$Array.isArray(object.argv))
                        throw $TypeError(".knowngood.v1.Evidence.argv: array expected");
                    message.argv = $Array(object.argv.length);
                    for (let i = 0; i < object.argv.length; ++i)
                        message.argv[i] = $String(object.argv[i]);
                }
                if (object.argvTruncated != null)
                    if (object.argvTruncated)
                        message.argvTruncated = $Boolean(object.argvTruncated);
                if (object.pid != null)
                    message.pid = object.pid >>> 0;
                if (object.ppid != null)
                    message.ppid = object.ppid >>> 0;
                if (object.parentExe != null)
                    message.parentExe = $String(object.parentExe);
                if (object.uid != null)
                    message.uid = object.uid >>> 0;
                if (object.gid != null)
                    message.gid = object.gid >>> 0;
                if (object.tty != null)
                    message.tty = $Boolean(object.tty);
                if (object.session != null)
                    message.session = $String(object.session);
                if (object.file != null) {
                    if (!$util.isObject(object.file))
                        throw $TypeError(".knowngood.v1.Evidence.file: object expected");
                    message.file = $root.knowngood.v1.FileFacts.fromObject(object.file, _depth + 1);
                }
                if (object.address != null)
                    message.address = $String(object.address);
                if (object.name != null)
                    message.name = $String(object.name);
                if (object.origin != null)
                    if (typeof object.origin !== "string" || object.origin.length)
                        message.origin = $String(object.origin);
                if (object.socketShell != null)
                    message.socketShell = $Boolean(object.socketShell);
                if (object.metadata != null)
                    message.metadata = $String(object.metadata);
                if (object.sessionId != null)
                    message.sessionId = $String(object.sessionId);
                return message;
            };

            /**
             * Creates a plain object from an Evidence message. Also converts values to other types if specified.
             * @function toObject
             * @memberof knowngood.v1.Evidence
             * @static
             * @param {knowngood.v1.Evidence} message Evidence
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Evidence.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.argv = [];
                if (options.defaults) {
                    object.argvTruncated = false;
                    object.file = null;
                    object.origin = "";
                }
                if (message.argv && message.argv.length) {
                    object.argv = $Array(message.argv.length);
                    for (let j = 0; j < message.argv.length; ++j)
                        object.argv[j] = message.argv[j];
                }
                if (message.argvTruncated != null && $Object.hasOwnProperty.call(message, "argvTruncated"))
                    object.argvTruncated = message.argvTruncated;
                if (message.pid != null && $Object.hasOwnProperty.call(message, "pid"))
                    object.pid = message.pid;
                if (message.ppid != null && $Object.hasOwnProperty.call(message, "ppid"))
                    object.ppid = message.ppid;
                if (message.parentExe != null && $Object.hasOwnProperty.call(message, "parentExe"))
                    object.parentExe = message.parentExe;
                if (message.uid != null && $Object.hasOwnProperty.call(message, "uid"))
                    object.uid = message.uid;
                if (message.gid != null && $Object.hasOwnProperty.call(message, "gid"))
                    object.gid = message.gid;
                if (message.tty != null && $Object.hasOwnProperty.call(message, "tty"))
                    object.tty = message.tty;
                if (message.session != null && $Object.hasOwnProperty.call(message, "session"))
                    object.session = message.session;
                if (message.file != null && $Object.hasOwnProperty.call(message, "file"))
                    object.file = $root.knowngood.v1.FileFacts.toObject(message.file, options, _depth + 1);
                if (message.address != null && $Object.hasOwnProperty.call(message, "address"))
                    object.address = message.address;
                if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
                    object.name = message.name;
                if (message.origin != null && $Object.hasOwnProperty.call(message, "origin"))
                    object.origin = message.origin;
                if (message.socketShell != null && $Object.hasOwnProperty.call(message, "socketShell"))
                    object.socketShell = message.socketShell;
                if (message.metadata != null && $Object.hasOwnProperty.call(message, "metadata"))
                    object.metadata = message.metadata;
                if (message.sessionId != null && $Object.hasOwnProperty.call(message, "sessionId"))
                    object.sessionId = message.sessionId;
                return object;
            };

            /**
             * Converts this Evidence to JSON.
             * @function toJSON
             * @memberof knowngood.v1.Evidence
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Evidence.prototype.toJSON = function() {
                return Evidence.toObject(this, $protobuf.util.toJSONOptions);
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
             * Creates a new FileFacts instance using the specified properties.
             * @function create
             * @memberof knowngood.v1.FileFacts
             * @static
             * @param {knowngood.v1.FileFacts.$Properties=} [properties] Properties to set
             * @returns {knowngood.v1.FileFacts} FileFacts instance
             * @type {{
             *   (properties: knowngood.v1.FileFacts.$Shape): knowngood.v1.FileFacts & knowngood.v1.FileFacts.$Shape;
             *   (properties?: knowngood.v1.FileFacts.$Properties): knowngood.v1.FileFacts;
             * }}
             */
            FileFacts.create = function(properties) {
                return new FileFacts(properties);
            };

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
             * Encodes the specified FileFacts message, length delimited. Does not implicitly {@link knowngood.v1.FileFacts.verify|verify} messages.
             * @function encodeDelimited
             * @memberof knowngood.v1.FileFacts
             * @static
             * @param {knowngood.v1.FileFacts.$Properties} message FileFacts message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            FileFacts.encodeDelimited = function(message, writer) {
                return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
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

            /**
             * Decodes a FileFacts message from the specified reader or buffer, length delimited.
             * @function decodeDelimited
             * @memberof knowngood.v1.FileFacts
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @returns {knowngood.v1.FileFacts & knowngood.v1.FileFacts.$Shape} FileFacts
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            FileFacts.decodeDelimited = function(reader) {
                if (!(reader instanceof $Reader))
                    reader = new $Reader(reader);
                return this.decode(reader, reader.size());
            };

            /**
             * Creates a FileFacts message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof knowngood.v1.FileFacts
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {knowngood.v1.FileFacts} FileFacts
             */
            FileFacts.fromObject = function (object, _depth) {
                if (object instanceof $root.knowngood.v1.FileFacts)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".knowngood.v1.FileFacts: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.knowngood.v1.FileFacts();
                if (object.upper != null)
                    if (object.upper)
                        message.upper = $Boolean(object.upper);
                if (object.memfd != null)
                    if (object.memfd)
                        message.memfd = $Boolean(object.memfd);
                if (object.deleted != null)
                    if (object.deleted)
                        message.deleted = $Boolean(object.deleted);
                if (object.mount != null)
                    if (object.mount)
                        message.mount = $Boolean(object.mount);
                return message;
            };

            /**
             * Creates a plain object from a FileFacts message. Also converts values to other types if specified.
             * @function toObject
             * @memberof knowngood.v1.FileFacts
             * @static
             * @param {knowngood.v1.FileFacts} message FileFacts
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            FileFacts.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.upper = false;
                    object.memfd = false;
                    object.deleted = false;
                    object.mount = false;
                }
                if (message.upper != null && $Object.hasOwnProperty.call(message, "upper"))
                    object.upper = message.upper;
                if (message.memfd != null && $Object.hasOwnProperty.call(message, "memfd"))
                    object.memfd = message.memfd;
                if (message.deleted != null && $Object.hasOwnProperty.call(message, "deleted"))
                    object.deleted = message.deleted;
                if (message.mount != null && $Object.hasOwnProperty.call(message, "mount"))
                    object.mount = message.mount;
                return object;
            };

            /**
             * Converts this FileFacts to JSON.
             * @function toJSON
             * @memberof knowngood.v1.FileFacts
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            FileFacts.prototype.toJSON = function() {
                return FileFacts.toObject(this, $protobuf.util.toJSONOptions);
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
             * @property {knowngood.v1.Canary.$Properties|null} [canary] Heartbeat canary
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
             * Heartbeat canary.
             * @member {knowngood.v1.Canary.$Properties|null|undefined} canary
             * @memberof knowngood.v1.Heartbeat
             * @instance
             */
            Heartbeat.prototype.canary = null;

            /**
             * Creates a new Heartbeat instance using the specified properties.
             * @function create
             * @memberof knowngood.v1.Heartbeat
             * @static
             * @param {knowngood.v1.Heartbeat.$Properties=} [properties] Properties to set
             * @returns {knowngood.v1.Heartbeat} Heartbeat instance
             * @type {{
             *   (properties: knowngood.v1.Heartbeat.$Shape): knowngood.v1.Heartbeat & knowngood.v1.Heartbeat.$Shape;
             *   (properties?: knowngood.v1.Heartbeat.$Properties): knowngood.v1.Heartbeat;
             * }}
             */
            Heartbeat.create = function(properties) {
                return new Heartbeat(properties);
            };

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
                if (message.canary != null && $Object.hasOwnProperty.call(message, "canary"))
                    $root.knowngood.v1.Canary.encode(message.canary, writer.uint32(/* id 28, wireType 2 =*/226).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Encodes the specified Heartbeat message, length delimited. Does not implicitly {@link knowngood.v1.Heartbeat.verify|verify} messages.
             * @function encodeDelimited
             * @memberof knowngood.v1.Heartbeat
             * @static
             * @param {knowngood.v1.Heartbeat.$Properties} message Heartbeat message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Heartbeat.encodeDelimited = function(message, writer) {
                return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
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
                    case 28: {
                            if (wireType !== 2)
                                break;
                            message.canary = $root.knowngood.v1.Canary.decode(reader, reader.size(), $undefined, _depth + 1, message.canary);
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

            /**
             * Decodes a Heartbeat message from the specified reader or buffer, length delimited.
             * @function decodeDelimited
             * @memberof knowngood.v1.Heartbeat
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @returns {knowngood.v1.Heartbeat & knowngood.v1.Heartbeat.$Shape} Heartbeat
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Heartbeat.decodeDelimited = function(reader) {
                if (!(reader instanceof $Reader))
                    reader = new $Reader(reader);
                return this.decode(reader, reader.size());
            };

            /**
             * Creates a Heartbeat message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof knowngood.v1.Heartbeat
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {knowngood.v1.Heartbeat} Heartbeat
             */
            Heartbeat.fromObject = function (object, _depth) {
                if (object instanceof $root.knowngood.v1.Heartbeat)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".knowngood.v1.Heartbeat: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.knowngood.v1.Heartbeat();
                if (object.schema != null)
                    if ($Number(object.schema) !== 0)
                        message.schema = object.schema >>> 0;
                if (object.host != null)
                    if (typeof object.host !== "string" || object.host.length)
                        message.host = $String(object.host);
                if (object.atUs != null)
                    if (typeof object.atUs === "object" ? object.atUs.low || object.atUs.high : $Number(object.atUs) !== 0)
                        if ($util.Long)
                            message.atUs = $util.Long.fromValue(object.atUs, true);
                        else if (typeof object.atUs === "string")
                            message.atUs = $parseInt(object.atUs, 10);
                        else if (typeof object.atUs === "number")
                            message.atUs = object.atUs;
                        else if (typeof object.atUs === "object")
                            message.atUs = new $util.LongBits(object.atUs.low >>> 0, object.atUs.high >>> 0).toNumber(true);
                if (object.runUs != null)
                    if (typeof object.runUs === "object" ? object.runUs.low || object.runUs.high : $Number(object.runUs) !== 0)
                        if ($util.Long)
                            message.runUs = $util.Long.fromValue(object.runUs, true);
                        else if (typeof object.runUs === "string")
                            message.runUs = $parseInt(object.runUs, 10);
                        else if (typeof object.runUs === "number")
                            message.runUs = object.runUs;
                        else if (typeof object.runUs === "object")
                            message.runUs = new $util.LongBits(object.runUs.low >>> 0, object.runUs.high >>> 0).toNumber(true);
                if (object.pid != null)
                    if ($Number(object.pid) !== 0)
                        message.pid = object.pid >>> 0;
                if (object.version != null)
                    if (typeof object.version !== "string" || object.version.length)
                        message.version = $String(object.version);
                if (object.sensor != null)
                    if (typeof object.sensor !== "string" || object.sensor.length)
                        message.sensor = $String(object.sensor);
                if (object.visibility != null) {
                    if (!$util.isObject(object.visibility))
                        throw $TypeError(".knowngood.v1.Heartbeat.visibility: object expected");
                    message.visibility = $root.knowngood.v1.Visibility.fromObject(object.visibility, _depth + 1);
                }
                if (object.kernel != null)
                    if (typeof object.kernel !== "string" || object.kernel.length)
                        message.kernel = $String(object.kernel);
                if (object.engine != null)
                    if (typeof object.engine !== "string" || object.engine.length)
                        message.engine = $String(object.engine);
                if (object.os != null)
                    if (typeof object.os !== "string" || object.os.length)
                        message.os = $String(object.os);
                if (object.cpus != null)
                    if ($Number(object.cpus) !== 0)
                        message.cpus = object.cpus >>> 0;
                if (object.load != null)
                    if (!$Object.is($Number(object.load), 0))
                        message.load = $Number(object.load);
                if (object.memoryTotalBytes != null)
                    if (typeof object.memoryTotalBytes === "object" ? object.memoryTotalBytes.low || object.memoryTotalBytes.high : $Number(object.memoryTotalBytes) !== 0)
                        if ($util.Long)
                            message.memoryTotalBytes = $util.Long.fromValue(object.memoryTotalBytes, true);
                        else if (typeof object.memoryTotalBytes === "string")
                            message.memoryTotalBytes = $parseInt(object.memoryTotalBytes, 10);
                        else if (typeof object.memoryTotalBytes === "number")
                            message.memoryTotalBytes = object.memoryTotalBytes;
                        else if (typeof object.memoryTotalBytes === "object")
                            message.memoryTotalBytes = new $util.LongBits(object.memoryTotalBytes.low >>> 0, object.memoryTotalBytes.high >>> 0).toNumber(true);
                if (object.memoryFreeBytes != null)
                    if (typeof object.memoryFreeBytes === "object" ? object.memoryFreeBytes.low || object.memoryFreeBytes.high : $Number(object.memoryFreeBytes) !== 0)
                        if ($util.Long)
                            message.memoryFreeBytes = $util.Long.fromValue(object.memoryFreeBytes, true);
                        else if (typeof object.memoryFreeBytes === "string")
                            message.memoryFreeBytes = $parseInt(object.memoryFreeBytes, 10);
                        else if (typeof object.memoryFreeBytes === "number")
                            message.memoryFreeBytes = object.memoryFreeBytes;
                        else if (typeof object.memoryFreeBytes === "object")
                            message.memoryFreeBytes = new $util.LongBits(object.memoryFreeBytes.low >>> 0, object.memoryFreeBytes.high >>> 0).toNumber(true);
                if (object.rssBytes != null)
                    if (typeof object.rssBytes === "object" ? object.rssBytes.low || object.rssBytes.high : $Number(object.rssBytes) !== 0)
                        if ($util.Long)
                            message.rssBytes = $util.Long.fromValue(object.rssBytes, true);
                        else if (typeof object.rssBytes === "string")
                            message.rssBytes = $parseInt(object.rssBytes, 10);
                        else if (typeof object.rssBytes === "number")
                            message.rssBytes = object.rssBytes;
                        else if (typeof object.rssBytes === "object")
                            message.rssBytes = new $util.LongBits(object.rssBytes.low >>> 0, object.rssBytes.high >>> 0).toNumber(true);
                if (object.outbox != null)
                    if (typeof object.outbox !== "string" || object.outbox.length)
                        message.outbox = $String(object.outbox);
                if (object.sealedSeq != null)
                    if (typeof object.sealedSeq === "object" ? object.sealedSeq.low || object.sealedSeq.high : $Number(object.sealedSeq) !== 0)
                        if ($util.Long)
                            message.sealedSeq = $util.Long.fromValue(object.sealedSeq, true);
                        else if (typeof object.sealedSeq === "string")
                            message.sealedSeq = $parseInt(object.sealedSeq, 10);
                        else if (typeof object.sealedSeq === "number")
                            message.sealedSeq = object.sealedSeq;
                        else if (typeof object.sealedSeq === "object")
                            message.sealedSeq = new $util.LongBits(object.sealedSeq.low >>> 0, object.sealedSeq.high >>> 0).toNumber(true);
                if (object.ackedSeq != null)
                    if (typeof object.ackedSeq === "object" ? object.ackedSeq.low || object.ackedSeq.high : $Number(object.ackedSeq) !== 0)
                        if ($util.Long)
                            message.ackedSeq = $util.Long.fromValue(object.ackedSeq, true);
                        else if (typeof object.ackedSeq === "string")
                            message.ackedSeq = $parseInt(object.ackedSeq, 10);
                        else if (typeof object.ackedSeq === "number")
                            message.ackedSeq = object.ackedSeq;
                        else if (typeof object.ackedSeq === "object")
                            message.ackedSeq = new $util.LongBits(object.ackedSeq.low >>> 0, object.ackedSeq.high >>> 0).toNumber(true);
                if (object.seen != null)
                    if (typeof object.seen === "object" ? object.seen.low || object.seen.high : $Number(object.seen) !== 0)
                        if ($util.Long)
                            message.seen = $util.Long.fromValue(object.seen, true);
                        else if (typeof object.seen === "string")
                            message.seen = $parseInt(object.seen, 10);
                        else if (typeof object.seen === "number")
                            message.seen = object.seen;
                        else if (typeof object.seen === "object")
                            message.seen = new $util.LongBits(object.seen.low >>> 0, object.seen.high >>> 0).toNumber(true);
                if (object.lost != null)
                    if (typeof object.lost === "object" ? object.lost.low || object.lost.high : $Number(object.lost) !== 0)
                        if ($util.Long)
                            message.lost = $util.Long.fromValue(object.lost, true);
                        else if (typeof object.lost === "string")
                            message.lost = $parseInt(object.lost, 10);
                        else if (typeof object.lost === "number")
                            message.lost = object.lost;
                        else if (typeof object.lost === "object")
                            message.lost = new $util.LongBits(object.lost.low >>> 0, object.lost.high >>> 0).toNumber(true);
                if (object.repeats != null)
                    if (typeof object.repeats === "object" ? object.repeats.low || object.repeats.high : $Number(object.repeats) !== 0)
                        if ($util.Long)
                            message.repeats = $util.Long.fromValue(object.repeats, true);
                        else if (typeof object.repeats === "string")
                            message.repeats = $parseInt(object.repeats, 10);
                        else if (typeof object.repeats === "number")
                            message.repeats = object.repeats;
                        else if (typeof object.repeats === "object")
                            message.repeats = new $util.LongBits(object.repeats.low >>> 0, object.repeats.high >>> 0).toNumber(true);
                if (object.pending != null)
                    if (typeof object.pending === "object" ? object.pending.low || object.pending.high : $Number(object.pending) !== 0)
                        if ($util.Long)
                            message.pending = $util.Long.fromValue(object.pending, true);
                        else if (typeof object.pending === "string")
                            message.pending = $parseInt(object.pending, 10);
                        else if (typeof object.pending === "number")
                            message.pending = object.pending;
                        else if (typeof object.pending === "object")
                            message.pending = new $util.LongBits(object.pending.low >>> 0, object.pending.high >>> 0).toNumber(true);
                if (object.letGo != null)
                    if (typeof object.letGo === "object" ? object.letGo.low || object.letGo.high : $Number(object.letGo) !== 0)
                        if ($util.Long)
                            message.letGo = $util.Long.fromValue(object.letGo, true);
                        else if (typeof object.letGo === "string")
                            message.letGo = $parseInt(object.letGo, 10);
                        else if (typeof object.letGo === "number")
                            message.letGo = object.letGo;
                        else if (typeof object.letGo === "object")
                            message.letGo = new $util.LongBits(object.letGo.low >>> 0, object.letGo.high >>> 0).toNumber(true);
                if (object.containers) {
                    if (!$Array.isArray(object.containers))
                        throw $TypeError(".knowngood.v1.Heartbeat.containers: array expected");
                    message.containers = $Array(object.containers.length);
                    for (let i = 0; i < object.containers.length; ++i) {
                        if (!$util.isObject(object.containers[i]))
                            throw $TypeError(".knowngood.v1.Heartbeat.containers: object expected");
                        message.containers[i] = $root.knowngood.v1.RunningContainer.fromObject(object.containers[i], _depth + 1);
                    }
                }
                if (object.gaps) {
                    if (!$Array.isArray(object.gaps))
                        throw $TypeError(".knowngood.v1.Heartbeat.gaps: array expected");
                    message.gaps = $Array(object.gaps.length);
                    for (let i = 0; i < object.gaps.length; ++i) {
                        if (!$util.isObject(object.gaps[i]))
                            throw $TypeError(".knowngood.v1.Heartbeat.gaps: object expected");
                        message.gaps[i] = $root.knowngood.v1.Gap.fromObject(object.gaps[i], _depth + 1);
                    }
                }
                if (object.applied) {
                    if (!$util.isObject(object.applied))
                        throw $TypeError(".knowngood.v1.Heartbeat.applied: object expected");
                    message.applied = {};
                    for (let keys = $Object.keys(object.applied), i = 0; i < keys.length; ++i) {
                        if (keys[i] === "__proto__")
                            $util.makeProp(message.applied, keys[i]);
                        if ($util.Long)
                            message.applied[keys[i]] = $util.Long.fromValue(object.applied[keys[i]], true);
                        else if (typeof object.applied[keys[i]] === "string")
                            message.applied[keys[i]] = $parseInt(object.applied[keys[i]], 10);
                        else if (typeof object.applied[keys[i]] === "number")
                            message.applied[keys[i]] = object.applied[keys[i]];
                        else if (typeof object.applied[keys[i]] === "object")
                            message.applied[keys[i]] = new $util.LongBits(object.applied[keys[i]].low >>> 0, object.applied[keys[i]].high >>> 0).toNumber(true);
                    }
                }
                if (object.canary != null) {
                    if (!$util.isObject(object.canary))
                        throw $TypeError(".knowngood.v1.Heartbeat.canary: object expected");
                    message.canary = $root.knowngood.v1.Canary.fromObject(object.canary, _depth + 1);
                }
                return message;
            };

            /**
             * Creates a plain object from a Heartbeat message. Also converts values to other types if specified.
             * @function toObject
             * @memberof knowngood.v1.Heartbeat
             * @static
             * @param {knowngood.v1.Heartbeat} message Heartbeat
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Heartbeat.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults) {
                    object.containers = [];
                    object.gaps = [];
                }
                if (options.objects || options.defaults)
                    object.applied = {};
                if (options.defaults) {
                    object.schema = 0;
                    object.host = "";
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.atUs = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.atUs = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.runUs = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.runUs = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    object.pid = 0;
                    object.version = "";
                    object.sensor = "";
                    object.visibility = null;
                    object.kernel = "";
                    object.engine = "";
                    object.os = "";
                    object.cpus = 0;
                    object.load = 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.memoryTotalBytes = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.memoryTotalBytes = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.memoryFreeBytes = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.memoryFreeBytes = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.rssBytes = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.rssBytes = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    object.outbox = "";
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.sealedSeq = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.sealedSeq = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.ackedSeq = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.ackedSeq = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.seen = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.seen = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.lost = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.lost = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.repeats = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.repeats = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.pending = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.pending = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.letGo = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.letGo = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    object.canary = null;
                }
                if (message.schema != null && $Object.hasOwnProperty.call(message, "schema"))
                    object.schema = message.schema;
                if (message.host != null && $Object.hasOwnProperty.call(message, "host"))
                    object.host = message.host;
                if (message.atUs != null && $Object.hasOwnProperty.call(message, "atUs"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.atUs = typeof message.atUs === "number" ? $BigInt(message.atUs) : $util.Long.fromBits(message.atUs.low >>> 0, message.atUs.high >>> 0, true).toBigInt();
                    else if (typeof message.atUs === "number")
                        object.atUs = options.longs === $String ? $String(message.atUs) : message.atUs;
                    else
                        object.atUs = options.longs === $String ? $util.Long.prototype.toString.call(message.atUs) : options.longs === $Number ? new $util.LongBits(message.atUs.low >>> 0, message.atUs.high >>> 0).toNumber(true) : message.atUs;
                if (message.runUs != null && $Object.hasOwnProperty.call(message, "runUs"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.runUs = typeof message.runUs === "number" ? $BigInt(message.runUs) : $util.Long.fromBits(message.runUs.low >>> 0, message.runUs.high >>> 0, true).toBigInt();
                    else if (typeof message.runUs === "number")
                        object.runUs = options.longs === $String ? $String(message.runUs) : message.runUs;
                    else
                        object.runUs = options.longs === $String ? $util.Long.prototype.toString.call(message.runUs) : options.longs === $Number ? new $util.LongBits(message.runUs.low >>> 0, message.runUs.high >>> 0).toNumber(true) : message.runUs;
                if (message.pid != null && $Object.hasOwnProperty.call(message, "pid"))
                    object.pid = message.pid;
                if (message.version != null && $Object.hasOwnProperty.call(message, "version"))
                    object.version = message.version;
                if (message.sensor != null && $Object.hasOwnProperty.call(message, "sensor"))
                    object.sensor = message.sensor;
                if (message.visibility != null && $Object.hasOwnProperty.call(message, "visibility"))
                    object.visibility = $root.knowngood.v1.Visibility.toObject(message.visibility, options, _depth + 1);
                if (message.kernel != null && $Object.hasOwnProperty.call(message, "kernel"))
                    object.kernel = message.kernel;
                if (message.engine != null && $Object.hasOwnProperty.call(message, "engine"))
                    object.engine = message.engine;
                if (message.os != null && $Object.hasOwnProperty.call(message, "os"))
                    object.os = message.os;
                if (message.cpus != null && $Object.hasOwnProperty.call(message, "cpus"))
                    object.cpus = message.cpus;
                if (message.load != null && $Object.hasOwnProperty.call(message, "load"))
                    object.load = options.json && !$isFinite(message.load) ? $String(message.load) : message.load;
                if (message.memoryTotalBytes != null && $Object.hasOwnProperty.call(message, "memoryTotalBytes"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.memoryTotalBytes = typeof message.memoryTotalBytes === "number" ? $BigInt(message.memoryTotalBytes) : $util.Long.fromBits(message.memoryTotalBytes.low >>> 0, message.memoryTotalBytes.high >>> 0, true).toBigInt();
                    else if (typeof message.memoryTotalBytes === "number")
                        object.memoryTotalBytes = options.longs === $String ? $String(message.memoryTotalBytes) : message.memoryTotalBytes;
                    else
                        object.memoryTotalBytes = options.longs === $String ? $util.Long.prototype.toString.call(message.memoryTotalBytes) : options.longs === $Number ? new $util.LongBits(message.memoryTotalBytes.low >>> 0, message.memoryTotalBytes.high >>> 0).toNumber(true) : message.memoryTotalBytes;
                if (message.memoryFreeBytes != null && $Object.hasOwnProperty.call(message, "memoryFreeBytes"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.memoryFreeBytes = typeof message.memoryFreeBytes === "number" ? $BigInt(message.memoryFreeBytes) : $util.Long.fromBits(message.memoryFreeBytes.low >>> 0, message.memoryFreeBytes.high >>> 0, true).toBigInt();
                    else if (typeof message.memoryFreeBytes === "number")
                        object.memoryFreeBytes = options.longs === $String ? $String(message.memoryFreeBytes) : message.memoryFreeBytes;
                    else
                        object.memoryFreeBytes = options.longs === $String ? $util.Long.prototype.toString.call(message.memoryFreeBytes) : options.longs === $Number ? new $util.LongBits(message.memoryFreeBytes.low >>> 0, message.memoryFreeBytes.high >>> 0).toNumber(true) : message.memoryFreeBytes;
                if (message.rssBytes != null && $Object.hasOwnProperty.call(message, "rssBytes"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.rssBytes = typeof message.rssBytes === "number" ? $BigInt(message.rssBytes) : $util.Long.fromBits(message.rssBytes.low >>> 0, message.rssBytes.high >>> 0, true).toBigInt();
                    else if (typeof message.rssBytes === "number")
                        object.rssBytes = options.longs === $String ? $String(message.rssBytes) : message.rssBytes;
                    else
                        object.rssBytes = options.longs === $String ? $util.Long.prototype.toString.call(message.rssBytes) : options.longs === $Number ? new $util.LongBits(message.rssBytes.low >>> 0, message.rssBytes.high >>> 0).toNumber(true) : message.rssBytes;
                if (message.outbox != null && $Object.hasOwnProperty.call(message, "outbox"))
                    object.outbox = message.outbox;
                if (message.sealedSeq != null && $Object.hasOwnProperty.call(message, "sealedSeq"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.sealedSeq = typeof message.sealedSeq === "number" ? $BigInt(message.sealedSeq) : $util.Long.fromBits(message.sealedSeq.low >>> 0, message.sealedSeq.high >>> 0, true).toBigInt();
                    else if (typeof message.sealedSeq === "number")
                        object.sealedSeq = options.longs === $String ? $String(message.sealedSeq) : message.sealedSeq;
                    else
                        object.sealedSeq = options.longs === $String ? $util.Long.prototype.toString.call(message.sealedSeq) : options.longs === $Number ? new $util.LongBits(message.sealedSeq.low >>> 0, message.sealedSeq.high >>> 0).toNumber(true) : message.sealedSeq;
                if (message.ackedSeq != null && $Object.hasOwnProperty.call(message, "ackedSeq"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.ackedSeq = typeof message.ackedSeq === "number" ? $BigInt(message.ackedSeq) : $util.Long.fromBits(message.ackedSeq.low >>> 0, message.ackedSeq.high >>> 0, true).toBigInt();
                    else if (typeof message.ackedSeq === "number")
                        object.ackedSeq = options.longs === $String ? $String(message.ackedSeq) : message.ackedSeq;
                    else
                        object.ackedSeq = options.longs === $String ? $util.Long.prototype.toString.call(message.ackedSeq) : options.longs === $Number ? new $util.LongBits(message.ackedSeq.low >>> 0, message.ackedSeq.high >>> 0).toNumber(true) : message.ackedSeq;
                if (message.seen != null && $Object.hasOwnProperty.call(message, "seen"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.seen = typeof message.seen === "number" ? $BigInt(message.seen) : $util.Long.fromBits(message.seen.low >>> 0, message.seen.high >>> 0, true).toBigInt();
                    else if (typeof message.seen === "number")
                        object.seen = options.longs === $String ? $String(message.seen) : message.seen;
                    else
                        object.seen = options.longs === $String ? $util.Long.prototype.toString.call(message.seen) : options.longs === $Number ? new $util.LongBits(message.seen.low >>> 0, message.seen.high >>> 0).toNumber(true) : message.seen;
                if (message.lost != null && $Object.hasOwnProperty.call(message, "lost"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.lost = typeof message.lost === "number" ? $BigInt(message.lost) : $util.Long.fromBits(message.lost.low >>> 0, message.lost.high >>> 0, true).toBigInt();
                    else if (typeof message.lost === "number")
                        object.lost = options.longs === $String ? $String(message.lost) : message.lost;
                    else
                        object.lost = options.longs === $String ? $util.Long.prototype.toString.call(message.lost) : options.longs === $Number ? new $util.LongBits(message.lost.low >>> 0, message.lost.high >>> 0).toNumber(true) : message.lost;
                if (message.repeats != null && $Object.hasOwnProperty.call(message, "repeats"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.repeats = typeof message.repeats === "number" ? $BigInt(message.repeats) : $util.Long.fromBits(message.repeats.low >>> 0, message.repeats.high >>> 0, true).toBigInt();
                    else if (typeof message.repeats === "number")
                        object.repeats = options.longs === $String ? $String(message.repeats) : message.repeats;
                    else
                        object.repeats = options.longs === $String ? $util.Long.prototype.toString.call(message.repeats) : options.longs === $Number ? new $util.LongBits(message.repeats.low >>> 0, message.repeats.high >>> 0).toNumber(true) : message.repeats;
                if (message.pending != null && $Object.hasOwnProperty.call(message, "pending"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.pending = typeof message.pending === "number" ? $BigInt(message.pending) : $util.Long.fromBits(message.pending.low >>> 0, message.pending.high >>> 0, true).toBigInt();
                    else if (typeof message.pending === "number")
                        object.pending = options.longs === $String ? $String(message.pending) : message.pending;
                    else
                        object.pending = options.longs === $String ? $util.Long.prototype.toString.call(message.pending) : options.longs === $Number ? new $util.LongBits(message.pending.low >>> 0, message.pending.high >>> 0).toNumber(true) : message.pending;
                if (message.letGo != null && $Object.hasOwnProperty.call(message, "letGo"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.letGo = typeof message.letGo === "number" ? $BigInt(message.letGo) : $util.Long.fromBits(message.letGo.low >>> 0, message.letGo.high >>> 0, true).toBigInt();
                    else if (typeof message.letGo === "number")
                        object.letGo = options.longs === $String ? $String(message.letGo) : message.letGo;
                    else
                        object.letGo = options.longs === $String ? $util.Long.prototype.toString.call(message.letGo) : options.longs === $Number ? new $util.LongBits(message.letGo.low >>> 0, message.letGo.high >>> 0).toNumber(true) : message.letGo;
                if (message.containers && message.containers.length) {
                    object.containers = $Array(message.containers.length);
                    for (let j = 0; j < message.containers.length; ++j)
                        object.containers[j] = $root.knowngood.v1.RunningContainer.toObject(message.containers[j], options, _depth + 1);
                }
                if (message.gaps && message.gaps.length) {
                    object.gaps = $Array(message.gaps.length);
                    for (let j = 0; j < message.gaps.length; ++j)
                        object.gaps[j] = $root.knowngood.v1.Gap.toObject(message.gaps[j], options, _depth + 1);
                }
                let keys2;
                if (message.applied && (keys2 = $Object.keys(message.applied)).length) {
                    object.applied = {};
                    for (let j = 0; j < keys2.length; ++j) {
                        if (keys2[j] === "__proto__")
                            $util.makeProp(object.applied, keys2[j]);
                        if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                            object.applied[keys2[j]] = typeof message.applied[keys2[j]] === "number" ? $BigInt(message.applied[keys2[j]]) : $util.Long.fromBits(message.applied[keys2[j]].low >>> 0, message.applied[keys2[j]].high >>> 0, true).toBigInt();
                        else if (typeof message.applied[keys2[j]] === "number")
                            object.applied[keys2[j]] = options.longs === $String ? $String(message.applied[keys2[j]]) : message.applied[keys2[j]];
                        else
                            object.applied[keys2[j]] = options.longs === $String ? $util.Long.prototype.toString.call(message.applied[keys2[j]]) : options.longs === $Number ? new $util.LongBits(message.applied[keys2[j]].low >>> 0, message.applied[keys2[j]].high >>> 0).toNumber(true) : message.applied[keys2[j]];
                    }
                }
                if (message.canary != null && $Object.hasOwnProperty.call(message, "canary"))
                    object.canary = $root.knowngood.v1.Canary.toObject(message.canary, options, _depth + 1);
                return object;
            };

            /**
             * Converts this Heartbeat to JSON.
             * @function toJSON
             * @memberof knowngood.v1.Heartbeat
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Heartbeat.prototype.toJSON = function() {
                return Heartbeat.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Heartbeat;
        })();

        v1.Canary = (function() {

            /**
             * Properties of a Canary.
             * @typedef {Object} knowngood.v1.Canary.$Properties
             * @property {number|null} [ranAtUs] Canary ranAtUs
             * @property {string|null} [why] Canary why
             * @property {number|null} [everyMs] Canary everyMs
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Canary.
             * @memberof knowngood.v1
             * @interface ICanary
             * @augments knowngood.v1.Canary.$Properties
             * @deprecated Use knowngood.v1.Canary.$Properties instead.
             */

            /**
             * Shape of a Canary.
             * @typedef {knowngood.v1.Canary.$Properties} knowngood.v1.Canary.$Shape
             */

            /**
             * Constructs a new Canary.
             * @memberof knowngood.v1
             * @classdesc Represents a Canary.
             * @constructor
             * @param {knowngood.v1.Canary.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Canary = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Canary ranAtUs.
             * @member {number|null|undefined} ranAtUs
             * @memberof knowngood.v1.Canary
             * @instance
             */
            Canary.prototype.ranAtUs = null;

            /**
             * Canary why.
             * @member {string|null|undefined} why
             * @memberof knowngood.v1.Canary
             * @instance
             */
            Canary.prototype.why = null;

            /**
             * Canary everyMs.
             * @member {number} everyMs
             * @memberof knowngood.v1.Canary
             * @instance
             */
            Canary.prototype.everyMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Canary.prototype, "_ranAtUs", {
                get: $util.oneOfGetter($oneOfFields = ["ranAtUs"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Canary.prototype, "_why", {
                get: $util.oneOfGetter($oneOfFields = ["why"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Creates a new Canary instance using the specified properties.
             * @function create
             * @memberof knowngood.v1.Canary
             * @static
             * @param {knowngood.v1.Canary.$Properties=} [properties] Properties to set
             * @returns {knowngood.v1.Canary} Canary instance
             * @type {{
             *   (properties: knowngood.v1.Canary.$Shape): knowngood.v1.Canary & knowngood.v1.Canary.$Shape;
             *   (properties?: knowngood.v1.Canary.$Properties): knowngood.v1.Canary;
             * }}
             */
            Canary.create = function(properties) {
                return new Canary(properties);
            };

            /**
             * Encodes the specified Canary message. Does not implicitly {@link knowngood.v1.Canary.verify|verify} messages.
             * @function encode
             * @memberof knowngood.v1.Canary
             * @static
             * @param {knowngood.v1.Canary.$Properties} message Canary message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Canary.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.ranAtUs != null && $Object.hasOwnProperty.call(message, "ranAtUs"))
                    writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.ranAtUs);
                if (message.why != null && $Object.hasOwnProperty.call(message, "why"))
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.why);
                if (message.everyMs != null && $Object.hasOwnProperty.call(message, "everyMs") && (typeof message.everyMs === "object" ? message.everyMs.low || message.everyMs.high : message.everyMs !== 0))
                    writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.everyMs);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Encodes the specified Canary message, length delimited. Does not implicitly {@link knowngood.v1.Canary.verify|verify} messages.
             * @function encodeDelimited
             * @memberof knowngood.v1.Canary
             * @static
             * @param {knowngood.v1.Canary.$Properties} message Canary message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Canary.encodeDelimited = function(message, writer) {
                return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
            };

            /**
             * Decodes a Canary message from the specified reader or buffer.
             * @function decode
             * @memberof knowngood.v1.Canary
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {knowngood.v1.Canary & knowngood.v1.Canary.$Shape} Canary
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Canary.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.knowngood.v1.Canary();
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
                            message.ranAtUs = reader.uint64();
                            message._ranAtUs = "ranAtUs";
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.why = reader.stringVerify();
                            message._why = "why";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.everyMs = value;
                            else
                                delete message.everyMs;
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

            /**
             * Decodes a Canary message from the specified reader or buffer, length delimited.
             * @function decodeDelimited
             * @memberof knowngood.v1.Canary
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @returns {knowngood.v1.Canary & knowngood.v1.Canary.$Shape} Canary
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Canary.decodeDelimited = function(reader) {
                if (!(reader instanceof $Reader))
                    reader = new $Reader(reader);
                return this.decode(reader, reader.size());
            };

            /**
             * Creates a Canary message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof knowngood.v1.Canary
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {knowngood.v1.Canary} Canary
             */
            Canary.fromObject = function (object, _depth) {
                if (object instanceof $root.knowngood.v1.Canary)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".knowngood.v1.Canary: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.knowngood.v1.Canary();
                if (object.ranAtUs != null)
                    if ($util.Long)
                        message.ranAtUs = $util.Long.fromValue(object.ranAtUs, true);
                    else if (typeof object.ranAtUs === "string")
                        message.ranAtUs = $parseInt(object.ranAtUs, 10);
                    else if (typeof object.ranAtUs === "number")
                        message.ranAtUs = object.ranAtUs;
                    else if (typeof object.ranAtUs === "object")
                        message.ranAtUs = new $util.LongBits(object.ranAtUs.low >>> 0, object.ranAtUs.high >>> 0).toNumber(true);
                if (object.why != null)
                    message.why = $String(object.why);
                if (object.everyMs != null)
                    if (typeof object.everyMs === "object" ? object.everyMs.low || object.everyMs.high : $Number(object.everyMs) !== 0)
                        if ($util.Long)
                            message.everyMs = $util.Long.fromValue(object.everyMs, true);
                        else if (typeof object.everyMs === "string")
                            message.everyMs = $parseInt(object.everyMs, 10);
                        else if (typeof object.everyMs === "number")
                            message.everyMs = object.everyMs;
                        else if (typeof object.everyMs === "object")
                            message.everyMs = new $util.LongBits(object.everyMs.low >>> 0, object.everyMs.high >>> 0).toNumber(true);
                return message;
            };

            /**
             * Creates a plain object from a Canary message. Also converts values to other types if specified.
             * @function toObject
             * @memberof knowngood.v1.Canary
             * @static
             * @param {knowngood.v1.Canary} message Canary
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Canary.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults)
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.everyMs = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.everyMs = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                if (message.ranAtUs != null && $Object.hasOwnProperty.call(message, "ranAtUs"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.ranAtUs = typeof message.ranAtUs === "number" ? $BigInt(message.ranAtUs) : $util.Long.fromBits(message.ranAtUs.low >>> 0, message.ranAtUs.high >>> 0, true).toBigInt();
                    else if (typeof message.ranAtUs === "number")
                        object.ranAtUs = options.longs === $String ? $String(message.ranAtUs) : message.ranAtUs;
                    else
                        object.ranAtUs = options.longs === $String ? $util.Long.prototype.toString.call(message.ranAtUs) : options.longs === $Number ? new $util.LongBits(message.ranAtUs.low >>> 0, message.ranAtUs.high >>> 0).toNumber(true) : message.ranAtUs;
                if (message.why != null && $Object.hasOwnProperty.call(message, "why"))
                    object.why = message.why;
                if (message.everyMs != null && $Object.hasOwnProperty.call(message, "everyMs"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.everyMs = typeof message.everyMs === "number" ? $BigInt(message.everyMs) : $util.Long.fromBits(message.everyMs.low >>> 0, message.everyMs.high >>> 0, true).toBigInt();
                    else if (typeof message.everyMs === "number")
                        object.everyMs = options.longs === $String ? $String(message.everyMs) : message.everyMs;
                    else
                        object.everyMs = options.longs === $String ? $util.Long.prototype.toString.call(message.everyMs) : options.longs === $Number ? new $util.LongBits(message.everyMs.low >>> 0, message.everyMs.high >>> 0).toNumber(true) : message.everyMs;
                return object;
            };

            /**
             * Converts this Canary to JSON.
             * @function toJSON
             * @memberof knowngood.v1.Canary
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Canary.prototype.toJSON = function() {
                return Canary.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Canary;
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
             * @property {knowngood.v1.Sight.$Properties|null} [packets] Visibility packets
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
             * Visibility packets.
             * @member {knowngood.v1.Sight.$Properties|null|undefined} packets
             * @memberof knowngood.v1.Visibility
             * @instance
             */
            Visibility.prototype.packets = null;

            /**
             * Creates a new Visibility instance using the specified properties.
             * @function create
             * @memberof knowngood.v1.Visibility
             * @static
             * @param {knowngood.v1.Visibility.$Properties=} [properties] Properties to set
             * @returns {knowngood.v1.Visibility} Visibility instance
             * @type {{
             *   (properties: knowngood.v1.Visibility.$Shape): knowngood.v1.Visibility & knowngood.v1.Visibility.$Shape;
             *   (properties?: knowngood.v1.Visibility.$Properties): knowngood.v1.Visibility;
             * }}
             */
            Visibility.create = function(properties) {
                return new Visibility(properties);
            };

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
                if (message.packets != null && $Object.hasOwnProperty.call(message, "packets"))
                    $root.knowngood.v1.Sight.encode(message.packets, writer.uint32(/* id 8, wireType 2 =*/66).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Encodes the specified Visibility message, length delimited. Does not implicitly {@link knowngood.v1.Visibility.verify|verify} messages.
             * @function encodeDelimited
             * @memberof knowngood.v1.Visibility
             * @static
             * @param {knowngood.v1.Visibility.$Properties} message Visibility message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Visibility.encodeDelimited = function(message, writer) {
                return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
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
                    case 8: {
                            if (wireType !== 2)
                                break;
                            message.packets = $root.knowngood.v1.Sight.decode(reader, reader.size(), $undefined, _depth + 1, message.packets);
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

            /**
             * Decodes a Visibility message from the specified reader or buffer, length delimited.
             * @function decodeDelimited
             * @memberof knowngood.v1.Visibility
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @returns {knowngood.v1.Visibility & knowngood.v1.Visibility.$Shape} Visibility
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Visibility.decodeDelimited = function(reader) {
                if (!(reader instanceof $Reader))
                    reader = new $Reader(reader);
                return this.decode(reader, reader.size());
            };

            /**
             * Creates a Visibility message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof knowngood.v1.Visibility
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {knowngood.v1.Visibility} Visibility
             */
            Visibility.fromObject = function (object, _depth) {
                if (object instanceof $root.knowngood.v1.Visibility)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".knowngood.v1.Visibility: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.knowngood.v1.Visibility();
                if (object.exec != null) {
                    if (!$util.isObject(object.exec))
                        throw $TypeError(".knowngood.v1.Visibility.exec: object expected");
                    message.exec = $root.knowngood.v1.Sight.fromObject(object.exec, _depth + 1);
                }
                if (object.connect != null) {
                    if (!$util.isObject(object.connect))
                        throw $TypeError(".knowngood.v1.Visibility.connect: object expected");
                    message.connect = $root.knowngood.v1.Sight.fromObject(object.connect, _depth + 1);
                }
                if (object.send != null) {
                    if (!$util.isObject(object.send))
                        throw $TypeError(".knowngood.v1.Visibility.send: object expected");
                    message.send = $root.knowngood.v1.Sight.fromObject(object.send, _depth + 1);
                }
                if (object.listen != null) {
                    if (!$util.isObject(object.listen))
                        throw $TypeError(".knowngood.v1.Visibility.listen: object expected");
                    message.listen = $root.knowngood.v1.Sight.fromObject(object.listen, _depth + 1);
                }
                if (object.inbound != null) {
                    if (!$util.isObject(object.inbound))
                        throw $TypeError(".knowngood.v1.Visibility.inbound: object expected");
                    message.inbound = $root.knowngood.v1.Sight.fromObject(object.inbound, _depth + 1);
                }
                if (object.unix != null) {
                    if (!$util.isObject(object.unix))
                        throw $TypeError(".knowngood.v1.Visibility.unix: object expected");
                    message.unix = $root.knowngood.v1.Sight.fromObject(object.unix, _depth + 1);
                }
                if (object.write != null) {
                    if (!$util.isObject(object.write))
                        throw $TypeError(".knowngood.v1.Visibility.write: object expected");
                    message.write = $root.knowngood.v1.Sight.fromObject(object.write, _depth + 1);
                }
                if (object.packets != null) {
                    if (!$util.isObject(object.packets))
                        throw $TypeError(".knowngood.v1.Visibility.packets: object expected");
                    message.packets = $root.knowngood.v1.Sight.fromObject(object.packets, _depth + 1);
                }
                return message;
            };

            /**
             * Creates a plain object from a Visibility message. Also converts values to other types if specified.
             * @function toObject
             * @memberof knowngood.v1.Visibility
             * @static
             * @param {knowngood.v1.Visibility} message Visibility
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Visibility.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.exec = null;
                    object.connect = null;
                    object.send = null;
                    object.listen = null;
                    object.inbound = null;
                    object.unix = null;
                    object.write = null;
                    object.packets = null;
                }
                if (message.exec != null && $Object.hasOwnProperty.call(message, "exec"))
                    object.exec = $root.knowngood.v1.Sight.toObject(message.exec, options, _depth + 1);
                if (message.connect != null && $Object.hasOwnProperty.call(message, "connect"))
                    object.connect = $root.knowngood.v1.Sight.toObject(message.connect, options, _depth + 1);
                if (message.send != null && $Object.hasOwnProperty.call(message, "send"))
                    object.send = $root.knowngood.v1.Sight.toObject(message.send, options, _depth + 1);
                if (message.listen != null && $Object.hasOwnProperty.call(message, "listen"))
                    object.listen = $root.knowngood.v1.Sight.toObject(message.listen, options, _depth + 1);
                if (message.inbound != null && $Object.hasOwnProperty.call(message, "inbound"))
                    object.inbound = $root.knowngood.v1.Sight.toObject(message.inbound, options, _depth + 1);
                if (message.unix != null && $Object.hasOwnProperty.call(message, "unix"))
                    object.unix = $root.knowngood.v1.Sight.toObject(message.unix, options, _depth + 1);
                if (message.write != null && $Object.hasOwnProperty.call(message, "write"))
                    object.write = $root.knowngood.v1.Sight.toObject(message.write, options, _depth + 1);
                if (message.packets != null && $Object.hasOwnProperty.call(message, "packets"))
                    object.packets = $root.knowngood.v1.Sight.toObject(message.packets, options, _depth + 1);
                return object;
            };

            /**
             * Converts this Visibility to JSON.
             * @function toJSON
             * @memberof knowngood.v1.Visibility
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Visibility.prototype.toJSON = function() {
                return Visibility.toObject(this, $protobuf.util.toJSONOptions);
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
             * Creates a new Sight instance using the specified properties.
             * @function create
             * @memberof knowngood.v1.Sight
             * @static
             * @param {knowngood.v1.Sight.$Properties=} [properties] Properties to set
             * @returns {knowngood.v1.Sight} Sight instance
             * @type {{
             *   (properties: knowngood.v1.Sight.$Shape): knowngood.v1.Sight & knowngood.v1.Sight.$Shape;
             *   (properties?: knowngood.v1.Sight.$Properties): knowngood.v1.Sight;
             * }}
             */
            Sight.create = function(properties) {
                return new Sight(properties);
            };

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
             * Encodes the specified Sight message, length delimited. Does not implicitly {@link knowngood.v1.Sight.verify|verify} messages.
             * @function encodeDelimited
             * @memberof knowngood.v1.Sight
             * @static
             * @param {knowngood.v1.Sight.$Properties} message Sight message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Sight.encodeDelimited = function(message, writer) {
                return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
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

            /**
             * Decodes a Sight message from the specified reader or buffer, length delimited.
             * @function decodeDelimited
             * @memberof knowngood.v1.Sight
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @returns {knowngood.v1.Sight & knowngood.v1.Sight.$Shape} Sight
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Sight.decodeDelimited = function(reader) {
                if (!(reader instanceof $Reader))
                    reader = new $Reader(reader);
                return this.decode(reader, reader.size());
            };

            /**
             * Creates a Sight message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof knowngood.v1.Sight
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {knowngood.v1.Sight} Sight
             */
            Sight.fromObject = function (object, _depth) {
                if (object instanceof $root.knowngood.v1.Sight)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".knowngood.v1.Sight: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.knowngood.v1.Sight();
                if (object.sees != null)
                    if (typeof object.sees !== "string" || object.sees.length)
                        message.sees = $String(object.sees);
                if (object.why != null)
                    if (typeof object.why !== "string" || object.why.length)
                        message.why = $String(object.why);
                return message;
            };

            /**
             * Creates a plain object from a Sight message. Also converts values to other types if specified.
             * @function toObject
             * @memberof knowngood.v1.Sight
             * @static
             * @param {knowngood.v1.Sight} message Sight
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Sight.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.sees = "";
                    object.why = "";
                }
                if (message.sees != null && $Object.hasOwnProperty.call(message, "sees"))
                    object.sees = message.sees;
                if (message.why != null && $Object.hasOwnProperty.call(message, "why"))
                    object.why = message.why;
                return object;
            };

            /**
             * Converts this Sight to JSON.
             * @function toJSON
             * @memberof knowngood.v1.Sight
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Sight.prototype.toJSON = function() {
                return Sight.toObject(this, $protobuf.util.toJSONOptions);
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
             * @property {string|null} [behind] RunningContainer behind
             * @property {boolean|null} [volumesSafe] RunningContainer volumesSafe
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

            /**
             * RunningContainer behind.
             * @member {string|null|undefined} behind
             * @memberof knowngood.v1.RunningContainer
             * @instance
             */
            RunningContainer.prototype.behind = null;

            /**
             * RunningContainer volumesSafe.
             * @member {boolean} volumesSafe
             * @memberof knowngood.v1.RunningContainer
             * @instance
             */
            RunningContainer.prototype.volumesSafe = false;

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

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(RunningContainer.prototype, "_behind", {
                get: $util.oneOfGetter($oneOfFields = ["behind"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Creates a new RunningContainer instance using the specified properties.
             * @function create
             * @memberof knowngood.v1.RunningContainer
             * @static
             * @param {knowngood.v1.RunningContainer.$Properties=} [properties] Properties to set
             * @returns {knowngood.v1.RunningContainer} RunningContainer instance
             * @type {{
             *   (properties: knowngood.v1.RunningContainer.$Shape): knowngood.v1.RunningContainer & knowngood.v1.RunningContainer.$Shape;
             *   (properties?: knowngood.v1.RunningContainer.$Properties): knowngood.v1.RunningContainer;
             * }}
             */
            RunningContainer.create = function(properties) {
                return new RunningContainer(properties);
            };

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
                if (message.volumesSafe != null && $Object.hasOwnProperty.call(message, "volumesSafe") && message.volumesSafe !== false)
                    writer.uint32(/* id 16, wireType 0 =*/128).bool(message.volumesSafe);
                if (message.behind != null && $Object.hasOwnProperty.call(message, "behind"))
                    writer.uint32(/* id 30, wireType 2 =*/242).string(message.behind);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Encodes the specified RunningContainer message, length delimited. Does not implicitly {@link knowngood.v1.RunningContainer.verify|verify} messages.
             * @function encodeDelimited
             * @memberof knowngood.v1.RunningContainer
             * @static
             * @param {knowngood.v1.RunningContainer.$Properties} message RunningContainer message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            RunningContainer.encodeDelimited = function(message, writer) {
                return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
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
                    case 30: {
                            if (wireType !== 2)
                                break;
                            message.behind = reader.stringVerify();
                            message._behind = "behind";
                            continue;
                        }
                    case 16: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.volumesSafe = value;
                            else
                                delete message.volumesSafe;
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

            /**
             * Decodes a RunningContainer message from the specified reader or buffer, length delimited.
             * @function decodeDelimited
             * @memberof knowngood.v1.RunningContainer
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @returns {knowngood.v1.RunningContainer & knowngood.v1.RunningContainer.$Shape} RunningContainer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            RunningContainer.decodeDelimited = function(reader) {
                if (!(reader instanceof $Reader))
                    reader = new $Reader(reader);
                return this.decode(reader, reader.size());
            };

            /**
             * Creates a RunningContainer message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof knowngood.v1.RunningContainer
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {knowngood.v1.RunningContainer} RunningContainer
             */
            RunningContainer.fromObject = function (object, _depth) {
                if (object instanceof $root.knowngood.v1.RunningContainer)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".knowngood.v1.RunningContainer: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.knowngood.v1.RunningContainer();
                if (object.id != null)
                    if (typeof object.id !== "string" || object.id.length)
                        message.id = $String(object.id);
                if (object.name != null)
                    if (typeof object.name !== "string" || object.name.length)
                        message.name = $String(object.name);
                if (object.image != null)
                    if (typeof object.image !== "string" || object.image.length)
                        message.image = $String(object.image);
                if (object.imageName != null)
                    if (typeof object.imageName !== "string" || object.imageName.length)
                        message.imageName = $String(object.imageName);
                if (object.workload != null)
                    if (typeof object.workload !== "string" || object.workload.length)
                        message.workload = $String(object.workload);
                if (object.environment != null)
                    message.environment = $String(object.environment);
                if (object.owner != null)
                    message.owner = $String(object.owner);
                if (object["class"] != null)
                    if (typeof object["class"] !== "string" || object["class"].length)
                        message["class"] = $String(object["class"]);
                if (object.rule != null)
                    if (typeof object.rule !== "string" || object.rule.length)
                        message.rule = $String(object.rule);
                if (object.labelsIgnored) {
                    if (!$Array.isArray(object.labelsIgnored))
                        throw $TypeError(".knowngood.v1.RunningContainer.labelsIgnored: array expected");
                    message.labelsIgnored = $Array(object.labelsIgnored.length);
                    for (let i = 0; i < object.labelsIgnored.length; ++i)
                        message.labelsIgnored[i] = $String(object.labelsIgnored[i]);
                }
                if (object.generation != null)
                    if ($Number(object.generation) !== 0)
                        message.generation = object.generation >>> 0;
                if (object.startedAtUs != null)
                    if (typeof object.startedAtUs === "object" ? object.startedAtUs.low || object.startedAtUs.high : $Number(object.startedAtUs) !== 0)
                        if ($util.Long)
                            message.startedAtUs = $util.Long.fromValue(object.startedAtUs, true);
                        else if (typeof object.startedAtUs === "string")
                            message.startedAtUs = $parseInt(object.startedAtUs, 10);
                        else if (typeof object.startedAtUs === "number")
                            message.startedAtUs = object.startedAtUs;
                        else if (typeof object.startedAtUs === "object")
                            message.startedAtUs = new $util.LongBits(object.startedAtUs.low >>> 0, object.startedAtUs.high >>> 0).toNumber(true);
                if (object.running != null)
                    if (object.running)
                        message.running = $Boolean(object.running);
                if (object.persistencePossible) {
                    if (!$Array.isArray(object.persistencePossible))
                        throw $TypeError(".knowngood.v1.RunningContainer.persistencePossible: array expected");
                    message.persistencePossible = $Array(object.persistencePossible.length);
                    for (let i = 0; i < object.persistencePossible.length; ++i)
                        message.persistencePossible[i] = $String(object.persistencePossible[i]);
                }
                if (object.concerns) {
                    if (!$Array.isArray(object.concerns))
                        throw $TypeError(".knowngood.v1.RunningContainer.concerns: array expected");
                    message.concerns = $Array(object.concerns.length);
                    for (let i = 0; i < object.concerns.length; ++i)
                        message.concerns[i] = $String(object.concerns[i]);
                }
                if (object.behind != null)
                    message.behind = $String(object.behind);
                if (object.volumesSafe != null)
                    if (object.volumesSafe)
                        message.volumesSafe = $Boolean(object.volumesSafe);
                return message;
            };

            /**
             * Creates a plain object from a RunningContainer message. Also converts values to other types if specified.
             * @function toObject
             * @memberof knowngood.v1.RunningContainer
             * @static
             * @param {knowngood.v1.RunningContainer} message RunningContainer
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            RunningContainer.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults) {
                    object.labelsIgnored = [];
                    object.persistencePossible = [];
                    object.concerns = [];
                }
                if (options.defaults) {
                    object.id = "";
                    object.name = "";
                    object.image = "";
                    object.imageName = "";
                    object.workload = "";
                    object["class"] = "";
                    object.rule = "";
                    object.generation = 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.startedAtUs = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.startedAtUs = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    object.running = false;
                    object.volumesSafe = false;
                }
                if (message.id != null && $Object.hasOwnProperty.call(message, "id"))
                    object.id = message.id;
                if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
                    object.name = message.name;
                if (message.image != null && $Object.hasOwnProperty.call(message, "image"))
                    object.image = message.image;
                if (message.imageName != null && $Object.hasOwnProperty.call(message, "imageName"))
                    object.imageName = message.imageName;
                if (message.workload != null && $Object.hasOwnProperty.call(message, "workload"))
                    object.workload = message.workload;
                if (message.environment != null && $Object.hasOwnProperty.call(message, "environment"))
                    object.environment = message.environment;
                if (message.owner != null && $Object.hasOwnProperty.call(message, "owner"))
                    object.owner = message.owner;
                if (message["class"] != null && $Object.hasOwnProperty.call(message, "class"))
                    object["class"] = message["class"];
                if (message.rule != null && $Object.hasOwnProperty.call(message, "rule"))
                    object.rule = message.rule;
                if (message.labelsIgnored && message.labelsIgnored.length) {
                    object.labelsIgnored = $Array(message.labelsIgnored.length);
                    for (let j = 0; j < message.labelsIgnored.length; ++j)
                        object.labelsIgnored[j] = message.labelsIgnored[j];
                }
                if (message.generation != null && $Object.hasOwnProperty.call(message, "generation"))
                    object.generation = message.generation;
                if (message.startedAtUs != null && $Object.hasOwnProperty.call(message, "startedAtUs"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.startedAtUs = typeof message.startedAtUs === "number" ? $BigInt(message.startedAtUs) : $util.Long.fromBits(message.startedAtUs.low >>> 0, message.startedAtUs.high >>> 0, true).toBigInt();
                    else if (typeof message.startedAtUs === "number")
                        object.startedAtUs = options.longs === $String ? $String(message.startedAtUs) : message.startedAtUs;
                    else
                        object.startedAtUs = options.longs === $String ? $util.Long.prototype.toString.call(message.startedAtUs) : options.longs === $Number ? new $util.LongBits(message.startedAtUs.low >>> 0, message.startedAtUs.high >>> 0).toNumber(true) : message.startedAtUs;
                if (message.running != null && $Object.hasOwnProperty.call(message, "running"))
                    object.running = message.running;
                if (message.persistencePossible && message.persistencePossible.length) {
                    object.persistencePossible = $Array(message.persistencePossible.length);
                    for (let j = 0; j < message.persistencePossible.length; ++j)
                        object.persistencePossible[j] = message.persistencePossible[j];
                }
                if (message.concerns && message.concerns.length) {
                    object.concerns = $Array(message.concerns.length);
                    for (let j = 0; j < message.concerns.length; ++j)
                        object.concerns[j] = message.concerns[j];
                }
                if (message.volumesSafe != null && $Object.hasOwnProperty.call(message, "volumesSafe"))
                    object.volumesSafe = message.volumesSafe;
                if (message.behind != null && $Object.hasOwnProperty.call(message, "behind"))
                    object.behind = message.behind;
                return object;
            };

            /**
             * Converts this RunningContainer to JSON.
             * @function toJSON
             * @memberof knowngood.v1.RunningContainer
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            RunningContainer.prototype.toJSON = function() {
                return RunningContainer.toObject(this, $protobuf.util.toJSONOptions);
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
             * Creates a new Order instance using the specified properties.
             * @function create
             * @memberof knowngood.v1.Order
             * @static
             * @param {knowngood.v1.Order.$Properties=} [properties] Properties to set
             * @returns {knowngood.v1.Order} Order instance
             * @type {{
             *   (properties: knowngood.v1.Order.$Shape): knowngood.v1.Order & knowngood.v1.Order.$Shape;
             *   (properties?: knowngood.v1.Order.$Properties): knowngood.v1.Order;
             * }}
             */
            Order.create = function(properties) {
                return new Order(properties);
            };

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
             * Encodes the specified Order message, length delimited. Does not implicitly {@link knowngood.v1.Order.verify|verify} messages.
             * @function encodeDelimited
             * @memberof knowngood.v1.Order
             * @static
             * @param {knowngood.v1.Order.$Properties} message Order message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Order.encodeDelimited = function(message, writer) {
                return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
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

            /**
             * Decodes an Order message from the specified reader or buffer, length delimited.
             * @function decodeDelimited
             * @memberof knowngood.v1.Order
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @returns {knowngood.v1.Order & knowngood.v1.Order.$Shape} Order
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Order.decodeDelimited = function(reader) {
                if (!(reader instanceof $Reader))
                    reader = new $Reader(reader);
                return this.decode(reader, reader.size());
            };

            /**
             * Creates an Order message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof knowngood.v1.Order
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {knowngood.v1.Order} Order
             */
            Order.fromObject = function (object, _depth) {
                if (object instanceof $root.knowngood.v1.Order)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".knowngood.v1.Order: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.knowngood.v1.Order();
                if (object.schema != null)
                    if ($Number(object.schema) !== 0)
                        message.schema = object.schema >>> 0;
                if (object.id != null)
                    if (typeof object.id !== "string" || object.id.length)
                        message.id = $String(object.id);
                if (object.host != null)
                    if (typeof object.host !== "string" || object.host.length)
                        message.host = $String(object.host);
                if (object.action != null)
                    if (typeof object.action !== "string" || object.action.length)
                        message.action = $String(object.action);
                if (object.container != null)
                    if (typeof object.container !== "string" || object.container.length)
                        message.container = $String(object.container);
                if (object.workload != null)
                    if (typeof object.workload !== "string" || object.workload.length)
                        message.workload = $String(object.workload);
                if (object.generation != null)
                    if ($Number(object.generation) !== 0)
                        message.generation = object.generation >>> 0;
                if (object.method != null)
                    message.method = $String(object.method);
                if (object.cause != null)
                    if (typeof object.cause !== "string" || object.cause.length)
                        message.cause = $String(object.cause);
                if (object.alert != null)
                    message.alert = $String(object.alert);
                if (object.by != null)
                    if (typeof object.by !== "string" || object.by.length)
                        message.by = $String(object.by);
                if (object.why != null)
                    if (typeof object.why !== "string" || object.why.length)
                        message.why = $String(object.why);
                if (object.capture != null)
                    if (object.capture)
                        message.capture = $Boolean(object.capture);
                if (object.issuedAtUs != null)
                    if (typeof object.issuedAtUs === "object" ? object.issuedAtUs.low || object.issuedAtUs.high : $Number(object.issuedAtUs) !== 0)
                        if ($util.Long)
                            message.issuedAtUs = $util.Long.fromValue(object.issuedAtUs, true);
                        else if (typeof object.issuedAtUs === "string")
                            message.issuedAtUs = $parseInt(object.issuedAtUs, 10);
                        else if (typeof object.issuedAtUs === "number")
                            message.issuedAtUs = object.issuedAtUs;
                        else if (typeof object.issuedAtUs === "object")
                            message.issuedAtUs = new $util.LongBits(object.issuedAtUs.low >>> 0, object.issuedAtUs.high >>> 0).toNumber(true);
                if (object.deadlineMs != null)
                    if (typeof object.deadlineMs === "object" ? object.deadlineMs.low || object.deadlineMs.high : $Number(object.deadlineMs) !== 0)
                        if ($util.Long)
                            message.deadlineMs = $util.Long.fromValue(object.deadlineMs, true);
                        else if (typeof object.deadlineMs === "string")
                            message.deadlineMs = $parseInt(object.deadlineMs, 10);
                        else if (typeof object.deadlineMs === "number")
                            message.deadlineMs = object.deadlineMs;
                        else if (typeof object.deadlineMs === "object")
                            message.deadlineMs = new $util.LongBits(object.deadlineMs.low >>> 0, object.deadlineMs.high >>> 0).toNumber(true);
                return message;
            };

            /**
             * Creates a plain object from an Order message. Also converts values to other types if specified.
             * @function toObject
             * @memberof knowngood.v1.Order
             * @static
             * @param {knowngood.v1.Order} message Order
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Order.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.schema = 0;
                    object.id = "";
                    object.host = "";
                    object.action = "";
                    object.container = "";
                    object.workload = "";
                    object.generation = 0;
                    object.cause = "";
                    object.by = "";
                    object.why = "";
                    object.capture = false;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.issuedAtUs = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.issuedAtUs = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.deadlineMs = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.deadlineMs = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                }
                if (message.schema != null && $Object.hasOwnProperty.call(message, "schema"))
                    object.schema = message.schema;
                if (message.id != null && $Object.hasOwnProperty.call(message, "id"))
                    object.id = message.id;
                if (message.host != null && $Object.hasOwnProperty.call(message, "host"))
                    object.host = message.host;
                if (message.action != null && $Object.hasOwnProperty.call(message, "action"))
                    object.action = message.action;
                if (message.container != null && $Object.hasOwnProperty.call(message, "container"))
                    object.container = message.container;
                if (message.workload != null && $Object.hasOwnProperty.call(message, "workload"))
                    object.workload = message.workload;
                if (message.generation != null && $Object.hasOwnProperty.call(message, "generation"))
                    object.generation = message.generation;
                if (message.method != null && $Object.hasOwnProperty.call(message, "method"))
                    object.method = message.method;
                if (message.cause != null && $Object.hasOwnProperty.call(message, "cause"))
                    object.cause = message.cause;
                if (message.alert != null && $Object.hasOwnProperty.call(message, "alert"))
                    object.alert = message.alert;
                if (message.by != null && $Object.hasOwnProperty.call(message, "by"))
                    object.by = message.by;
                if (message.why != null && $Object.hasOwnProperty.call(message, "why"))
                    object.why = message.why;
                if (message.capture != null && $Object.hasOwnProperty.call(message, "capture"))
                    object.capture = message.capture;
                if (message.issuedAtUs != null && $Object.hasOwnProperty.call(message, "issuedAtUs"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.issuedAtUs = typeof message.issuedAtUs === "number" ? $BigInt(message.issuedAtUs) : $util.Long.fromBits(message.issuedAtUs.low >>> 0, message.issuedAtUs.high >>> 0, true).toBigInt();
                    else if (typeof message.issuedAtUs === "number")
                        object.issuedAtUs = options.longs === $String ? $String(message.issuedAtUs) : message.issuedAtUs;
                    else
                        object.issuedAtUs = options.longs === $String ? $util.Long.prototype.toString.call(message.issuedAtUs) : options.longs === $Number ? new $util.LongBits(message.issuedAtUs.low >>> 0, message.issuedAtUs.high >>> 0).toNumber(true) : message.issuedAtUs;
                if (message.deadlineMs != null && $Object.hasOwnProperty.call(message, "deadlineMs"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.deadlineMs = typeof message.deadlineMs === "number" ? $BigInt(message.deadlineMs) : $util.Long.fromBits(message.deadlineMs.low >>> 0, message.deadlineMs.high >>> 0, true).toBigInt();
                    else if (typeof message.deadlineMs === "number")
                        object.deadlineMs = options.longs === $String ? $String(message.deadlineMs) : message.deadlineMs;
                    else
                        object.deadlineMs = options.longs === $String ? $util.Long.prototype.toString.call(message.deadlineMs) : options.longs === $Number ? new $util.LongBits(message.deadlineMs.low >>> 0, message.deadlineMs.high >>> 0).toNumber(true) : message.deadlineMs;
                return object;
            };

            /**
             * Converts this Order to JSON.
             * @function toJSON
             * @memberof knowngood.v1.Order
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Order.prototype.toJSON = function() {
                return Order.toObject(this, $protobuf.util.toJSONOptions);
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
             * @property {string|null} [frontId] Report frontId
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

            /**
             * Report frontId.
             * @member {string|null|undefined} frontId
             * @memberof knowngood.v1.Report
             * @instance
             */
            Report.prototype.frontId = null;

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

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Report.prototype, "_frontId", {
                get: $util.oneOfGetter($oneOfFields = ["frontId"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Creates a new Report instance using the specified properties.
             * @function create
             * @memberof knowngood.v1.Report
             * @static
             * @param {knowngood.v1.Report.$Properties=} [properties] Properties to set
             * @returns {knowngood.v1.Report} Report instance
             * @type {{
             *   (properties: knowngood.v1.Report.$Shape): knowngood.v1.Report & knowngood.v1.Report.$Shape;
             *   (properties?: knowngood.v1.Report.$Properties): knowngood.v1.Report;
             * }}
             */
            Report.create = function(properties) {
                return new Report(properties);
            };

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
                if (message.frontId != null && $Object.hasOwnProperty.call(message, "frontId"))
                    writer.uint32(/* id 23, wireType 2 =*/186).string(message.frontId);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Encodes the specified Report message, length delimited. Does not implicitly {@link knowngood.v1.Report.verify|verify} messages.
             * @function encodeDelimited
             * @memberof knowngood.v1.Report
             * @static
             * @param {knowngood.v1.Report.$Properties} message Report message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Report.encodeDelimited = function(message, writer) {
                return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
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
                    case 23: {
                            if (wireType !== 2)
                                break;
                            message.frontId = reader.stringVerify();
                            message._frontId = "frontId";
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

            /**
             * Decodes a Report message from the specified reader or buffer, length delimited.
             * @function decodeDelimited
             * @memberof knowngood.v1.Report
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @returns {knowngood.v1.Report & knowngood.v1.Report.$Shape} Report
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Report.decodeDelimited = function(reader) {
                if (!(reader instanceof $Reader))
                    reader = new $Reader(reader);
                return this.decode(reader, reader.size());
            };

            /**
             * Creates a Report message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof knowngood.v1.Report
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {knowngood.v1.Report} Report
             */
            Report.fromObject = function (object, _depth) {
                if (object instanceof $root.knowngood.v1.Report)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".knowngood.v1.Report: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.knowngood.v1.Report();
                if (object.schema != null)
                    if ($Number(object.schema) !== 0)
                        message.schema = object.schema >>> 0;
                if (object.order != null)
                    if (typeof object.order !== "string" || object.order.length)
                        message.order = $String(object.order);
                if (object.workload != null)
                    if (typeof object.workload !== "string" || object.workload.length)
                        message.workload = $String(object.workload);
                if (object.host != null)
                    if (typeof object.host !== "string" || object.host.length)
                        message.host = $String(object.host);
                if (object.method != null)
                    if (typeof object.method !== "string" || object.method.length)
                        message.method = $String(object.method);
                if (object.outcome != null)
                    message.outcome = $String(object.outcome);
                if (object.refused != null) {
                    if (!$util.isObject(object.refused))
                        throw $TypeError(".knowngood.v1.Report.refused: object expected");
                    message.refused = $root.knowngood.v1.Refusal.fromObject(object.refused, _depth + 1);
                }
                if (object.oldId != null)
                    if (typeof object.oldId !== "string" || object.oldId.length)
                        message.oldId = $String(object.oldId);
                if (object.newId != null)
                    message.newId = $String(object.newId);
                if (object.name != null)
                    if (typeof object.name !== "string" || object.name.length)
                        message.name = $String(object.name);
                if (object.image != null)
                    if (typeof object.image !== "string" || object.image.length)
                        message.image = $String(object.image);
                if (object.generation != null)
                    if ($Number(object.generation) !== 0)
                        message.generation = object.generation >>> 0;
                if (object.steps) {
                    if (!$Array.isArray(object.steps))
                        throw $TypeError(".knowngood.v1.Report.steps: array expected");
                    message.steps = $Array(object.steps.length);
                    for (let i = 0; i < object.steps.length; ++i) {
                        if (!$util.isObject(object.steps[i]))
                            throw $TypeError(".knowngood.v1.Report.steps: object expected");
                        message.steps[i] = $root.knowngood.v1.Step.fromObject(object.steps[i], _depth + 1);
                    }
                }
                if (object.downtimeMs != null)
                    if (!$Object.is($Number(object.downtimeMs), 0))
                        message.downtimeMs = $Number(object.downtimeMs);
                if (object.failedProbes != null)
                    if ($Number(object.failedProbes) !== 0)
                        message.failedProbes = object.failedProbes >>> 0;
                if (object.evidence != null)
                    message.evidence = $String(object.evidence);
                if (object.startedAtUs != null)
                    if (typeof object.startedAtUs === "object" ? object.startedAtUs.low || object.startedAtUs.high : $Number(object.startedAtUs) !== 0)
                        if ($util.Long)
                            message.startedAtUs = $util.Long.fromValue(object.startedAtUs, true);
                        else if (typeof object.startedAtUs === "string")
                            message.startedAtUs = $parseInt(object.startedAtUs, 10);
                        else if (typeof object.startedAtUs === "number")
                            message.startedAtUs = object.startedAtUs;
                        else if (typeof object.startedAtUs === "object")
                            message.startedAtUs = new $util.LongBits(object.startedAtUs.low >>> 0, object.startedAtUs.high >>> 0).toNumber(true);
                if (object.endedAtUs != null)
                    if ($util.Long)
                        message.endedAtUs = $util.Long.fromValue(object.endedAtUs, true);
                    else if (typeof object.endedAtUs === "string")
                        message.endedAtUs = $parseInt(object.endedAtUs, 10);
                    else if (typeof object.endedAtUs === "number")
                        message.endedAtUs = object.endedAtUs;
                    else if (typeof object.endedAtUs === "object")
                        message.endedAtUs = new $util.LongBits(object.endedAtUs.low >>> 0, object.endedAtUs.high >>> 0).toNumber(true);
                if (object.cause != null)
                    if (typeof object.cause !== "string" || object.cause.length)
                        message.cause = $String(object.cause);
                if (object.alert != null)
                    message.alert = $String(object.alert);
                if (object.by != null)
                    if (typeof object.by !== "string" || object.by.length)
                        message.by = $String(object.by);
                if (object.why != null)
                    if (typeof object.why !== "string" || object.why.length)
                        message.why = $String(object.why);
                if (object.frontId != null)
                    message.frontId = $String(object.frontId);
                return message;
            };

            /**
             * Creates a plain object from a Report message. Also converts values to other types if specified.
             * @function toObject
             * @memberof knowngood.v1.Report
             * @static
             * @param {knowngood.v1.Report} message Report
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Report.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.steps = [];
                if (options.defaults) {
                    object.schema = 0;
                    object.order = "";
                    object.workload = "";
                    object.host = "";
                    object.method = "";
                    object.oldId = "";
                    object.name = "";
                    object.image = "";
                    object.generation = 0;
                    object.downtimeMs = 0;
                    object.failedProbes = 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.startedAtUs = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.startedAtUs = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    object.cause = "";
                    object.by = "";
                    object.why = "";
                }
                if (message.schema != null && $Object.hasOwnProperty.call(message, "schema"))
                    object.schema = message.schema;
                if (message.order != null && $Object.hasOwnProperty.call(message, "order"))
                    object.order = message.order;
                if (message.workload != null && $Object.hasOwnProperty.call(message, "workload"))
                    object.workload = message.workload;
                if (message.host != null && $Object.hasOwnProperty.call(message, "host"))
                    object.host = message.host;
                if (message.method != null && $Object.hasOwnProperty.call(message, "method"))
                    object.method = message.method;
                if (message.outcome != null && $Object.hasOwnProperty.call(message, "outcome"))
                    object.outcome = message.outcome;
                if (message.refused != null && $Object.hasOwnProperty.call(message, "refused"))
                    object.refused = $root.knowngood.v1.Refusal.toObject(message.refused, options, _depth + 1);
                if (message.oldId != null && $Object.hasOwnProperty.call(message, "oldId"))
                    object.oldId = message.oldId;
                if (message.newId != null && $Object.hasOwnProperty.call(message, "newId"))
                    object.newId = message.newId;
                if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
                    object.name = message.name;
                if (message.image != null && $Object.hasOwnProperty.call(message, "image"))
                    object.image = message.image;
                if (message.generation != null && $Object.hasOwnProperty.call(message, "generation"))
                    object.generation = message.generation;
                if (message.steps && message.steps.length) {
                    object.steps = $Array(message.steps.length);
                    for (let j = 0; j < message.steps.length; ++j)
                        object.steps[j] = $root.knowngood.v1.Step.toObject(message.steps[j], options, _depth + 1);
                }
                if (message.downtimeMs != null && $Object.hasOwnProperty.call(message, "downtimeMs"))
                    object.downtimeMs = options.json && !$isFinite(message.downtimeMs) ? $String(message.downtimeMs) : message.downtimeMs;
                if (message.failedProbes != null && $Object.hasOwnProperty.call(message, "failedProbes"))
                    object.failedProbes = message.failedProbes;
                if (message.evidence != null && $Object.hasOwnProperty.call(message, "evidence"))
                    object.evidence = message.evidence;
                if (message.startedAtUs != null && $Object.hasOwnProperty.call(message, "startedAtUs"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.startedAtUs = typeof message.startedAtUs === "number" ? $BigInt(message.startedAtUs) : $util.Long.fromBits(message.startedAtUs.low >>> 0, message.startedAtUs.high >>> 0, true).toBigInt();
                    else if (typeof message.startedAtUs === "number")
                        object.startedAtUs = options.longs === $String ? $String(message.startedAtUs) : message.startedAtUs;
                    else
                        object.startedAtUs = options.longs === $String ? $util.Long.prototype.toString.call(message.startedAtUs) : options.longs === $Number ? new $util.LongBits(message.startedAtUs.low >>> 0, message.startedAtUs.high >>> 0).toNumber(true) : message.startedAtUs;
                if (message.endedAtUs != null && $Object.hasOwnProperty.call(message, "endedAtUs"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.endedAtUs = typeof message.endedAtUs === "number" ? $BigInt(message.endedAtUs) : $util.Long.fromBits(message.endedAtUs.low >>> 0, message.endedAtUs.high >>> 0, true).toBigInt();
                    else if (typeof message.endedAtUs === "number")
                        object.endedAtUs = options.longs === $String ? $String(message.endedAtUs) : message.endedAtUs;
                    else
                        object.endedAtUs = options.longs === $String ? $util.Long.prototype.toString.call(message.endedAtUs) : options.longs === $Number ? new $util.LongBits(message.endedAtUs.low >>> 0, message.endedAtUs.high >>> 0).toNumber(true) : message.endedAtUs;
                if (message.cause != null && $Object.hasOwnProperty.call(message, "cause"))
                    object.cause = message.cause;
                if (message.alert != null && $Object.hasOwnProperty.call(message, "alert"))
                    object.alert = message.alert;
                if (message.by != null && $Object.hasOwnProperty.call(message, "by"))
                    object.by = message.by;
                if (message.why != null && $Object.hasOwnProperty.call(message, "why"))
                    object.why = message.why;
                if (message.frontId != null && $Object.hasOwnProperty.call(message, "frontId"))
                    object.frontId = message.frontId;
                return object;
            };

            /**
             * Converts this Report to JSON.
             * @function toJSON
             * @memberof knowngood.v1.Report
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Report.prototype.toJSON = function() {
                return Report.toObject(this, $protobuf.util.toJSONOptions);
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
             * Creates a new Refusal instance using the specified properties.
             * @function create
             * @memberof knowngood.v1.Refusal
             * @static
             * @param {knowngood.v1.Refusal.$Properties=} [properties] Properties to set
             * @returns {knowngood.v1.Refusal} Refusal instance
             * @type {{
             *   (properties: knowngood.v1.Refusal.$Shape): knowngood.v1.Refusal & knowngood.v1.Refusal.$Shape;
             *   (properties?: knowngood.v1.Refusal.$Properties): knowngood.v1.Refusal;
             * }}
             */
            Refusal.create = function(properties) {
                return new Refusal(properties);
            };

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
             * Encodes the specified Refusal message, length delimited. Does not implicitly {@link knowngood.v1.Refusal.verify|verify} messages.
             * @function encodeDelimited
             * @memberof knowngood.v1.Refusal
             * @static
             * @param {knowngood.v1.Refusal.$Properties} message Refusal message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Refusal.encodeDelimited = function(message, writer) {
                return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
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

            /**
             * Decodes a Refusal message from the specified reader or buffer, length delimited.
             * @function decodeDelimited
             * @memberof knowngood.v1.Refusal
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @returns {knowngood.v1.Refusal & knowngood.v1.Refusal.$Shape} Refusal
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Refusal.decodeDelimited = function(reader) {
                if (!(reader instanceof $Reader))
                    reader = new $Reader(reader);
                return this.decode(reader, reader.size());
            };

            /**
             * Creates a Refusal message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof knowngood.v1.Refusal
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {knowngood.v1.Refusal} Refusal
             */
            Refusal.fromObject = function (object, _depth) {
                if (object instanceof $root.knowngood.v1.Refusal)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".knowngood.v1.Refusal: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.knowngood.v1.Refusal();
                if (object.code != null)
                    if (typeof object.code !== "string" || object.code.length)
                        message.code = $String(object.code);
                if (object.message != null)
                    if (typeof object.message !== "string" || object.message.length)
                        message.message = $String(object.message);
                return message;
            };

            /**
             * Creates a plain object from a Refusal message. Also converts values to other types if specified.
             * @function toObject
             * @memberof knowngood.v1.Refusal
             * @static
             * @param {knowngood.v1.Refusal} message Refusal
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Refusal.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.code = "";
                    object.message = "";
                }
                if (message.code != null && $Object.hasOwnProperty.call(message, "code"))
                    object.code = message.code;
                if (message.message != null && $Object.hasOwnProperty.call(message, "message"))
                    object.message = message.message;
                return object;
            };

            /**
             * Converts this Refusal to JSON.
             * @function toJSON
             * @memberof knowngood.v1.Refusal
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Refusal.prototype.toJSON = function() {
                return Refusal.toObject(this, $protobuf.util.toJSONOptions);
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
             * Creates a new Step instance using the specified properties.
             * @function create
             * @memberof knowngood.v1.Step
             * @static
             * @param {knowngood.v1.Step.$Properties=} [properties] Properties to set
             * @returns {knowngood.v1.Step} Step instance
             * @type {{
             *   (properties: knowngood.v1.Step.$Shape): knowngood.v1.Step & knowngood.v1.Step.$Shape;
             *   (properties?: knowngood.v1.Step.$Properties): knowngood.v1.Step;
             * }}
             */
            Step.create = function(properties) {
                return new Step(properties);
            };

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
             * Encodes the specified Step message, length delimited. Does not implicitly {@link knowngood.v1.Step.verify|verify} messages.
             * @function encodeDelimited
             * @memberof knowngood.v1.Step
             * @static
             * @param {knowngood.v1.Step.$Properties} message Step message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Step.encodeDelimited = function(message, writer) {
                return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
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

            /**
             * Decodes a Step message from the specified reader or buffer, length delimited.
             * @function decodeDelimited
             * @memberof knowngood.v1.Step
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @returns {knowngood.v1.Step & knowngood.v1.Step.$Shape} Step
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Step.decodeDelimited = function(reader) {
                if (!(reader instanceof $Reader))
                    reader = new $Reader(reader);
                return this.decode(reader, reader.size());
            };

            /**
             * Creates a Step message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof knowngood.v1.Step
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {knowngood.v1.Step} Step
             */
            Step.fromObject = function (object, _depth) {
                if (object instanceof $root.knowngood.v1.Step)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".knowngood.v1.Step: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.knowngood.v1.Step();
                if (object.step != null)
                    if (typeof object.step !== "string" || object.step.length)
                        message.step = $String(object.step);
                if (object.startedAtUs != null)
                    if (typeof object.startedAtUs === "object" ? object.startedAtUs.low || object.startedAtUs.high : $Number(object.startedAtUs) !== 0)
                        if ($util.Long)
                            message.startedAtUs = $util.Long.fromValue(object.startedAtUs, true);
                        else if (typeof object.startedAtUs === "string")
                            message.startedAtUs = $parseInt(object.startedAtUs, 10);
                        else if (typeof object.startedAtUs === "number")
                            message.startedAtUs = object.startedAtUs;
                        else if (typeof object.startedAtUs === "object")
                            message.startedAtUs = new $util.LongBits(object.startedAtUs.low >>> 0, object.startedAtUs.high >>> 0).toNumber(true);
                if (object.ms != null)
                    if (!$Object.is($Number(object.ms), 0))
                        message.ms = $Number(object.ms);
                if (object.ok != null)
                    if (object.ok)
                        message.ok = $Boolean(object.ok);
                if (object.detail != null)
                    message.detail = $String(object.detail);
                return message;
            };

            /**
             * Creates a plain object from a Step message. Also converts values to other types if specified.
             * @function toObject
             * @memberof knowngood.v1.Step
             * @static
             * @param {knowngood.v1.Step} message Step
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Step.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.step = "";
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.startedAtUs = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.startedAtUs = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    object.ms = 0;
                    object.ok = false;
                }
                if (message.step != null && $Object.hasOwnProperty.call(message, "step"))
                    object.step = message.step;
                if (message.startedAtUs != null && $Object.hasOwnProperty.call(message, "startedAtUs"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.startedAtUs = typeof message.startedAtUs === "number" ? $BigInt(message.startedAtUs) : $util.Long.fromBits(message.startedAtUs.low >>> 0, message.startedAtUs.high >>> 0, true).toBigInt();
                    else if (typeof message.startedAtUs === "number")
                        object.startedAtUs = options.longs === $String ? $String(message.startedAtUs) : message.startedAtUs;
                    else
                        object.startedAtUs = options.longs === $String ? $util.Long.prototype.toString.call(message.startedAtUs) : options.longs === $Number ? new $util.LongBits(message.startedAtUs.low >>> 0, message.startedAtUs.high >>> 0).toNumber(true) : message.startedAtUs;
                if (message.ms != null && $Object.hasOwnProperty.call(message, "ms"))
                    object.ms = options.json && !$isFinite(message.ms) ? $String(message.ms) : message.ms;
                if (message.ok != null && $Object.hasOwnProperty.call(message, "ok"))
                    object.ok = message.ok;
                if (message.detail != null && $Object.hasOwnProperty.call(message, "detail"))
                    object.detail = message.detail;
                return object;
            };

            /**
             * Converts this Step to JSON.
             * @function toJSON
             * @memberof knowngood.v1.Step
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Step.prototype.toJSON = function() {
                return Step.toObject(this, $protobuf.util.toJSONOptions);
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
             * @property {knowngood.v1.Session.$Properties|null} [session] AlertRecord session
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
             *   session?: knowngood.v1.Session.$Shape|null;
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

            /**
             * AlertRecord session.
             * @member {knowngood.v1.Session.$Properties|null|undefined} session
             * @memberof knowngood.v1.AlertRecord
             * @instance
             */
            AlertRecord.prototype.session = null;

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
             * Creates a new AlertRecord instance using the specified properties.
             * @function create
             * @memberof knowngood.v1.AlertRecord
             * @static
             * @param {knowngood.v1.AlertRecord.$Properties=} [properties] Properties to set
             * @returns {knowngood.v1.AlertRecord} AlertRecord instance
             * @type {{
             *   (properties: knowngood.v1.AlertRecord.$Shape): knowngood.v1.AlertRecord & knowngood.v1.AlertRecord.$Shape;
             *   (properties?: knowngood.v1.AlertRecord.$Properties): knowngood.v1.AlertRecord;
             * }}
             */
            AlertRecord.create = function(properties) {
                return new AlertRecord(properties);
            };

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
                if (message.session != null && $Object.hasOwnProperty.call(message, "session"))
                    $root.knowngood.v1.Session.encode(message.session, writer.uint32(/* id 11, wireType 2 =*/90).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Encodes the specified AlertRecord message, length delimited. Does not implicitly {@link knowngood.v1.AlertRecord.verify|verify} messages.
             * @function encodeDelimited
             * @memberof knowngood.v1.AlertRecord
             * @static
             * @param {knowngood.v1.AlertRecord.$Properties} message AlertRecord message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            AlertRecord.encodeDelimited = function(message, writer) {
                return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
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
                    case 11: {
                            if (wireType !== 2)
                                break;
                            message.session = $root.knowngood.v1.Session.decode(reader, reader.size(), $undefined, _depth + 1, message.session);
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

            /**
             * Decodes an AlertRecord message from the specified reader or buffer, length delimited.
             * @function decodeDelimited
             * @memberof knowngood.v1.AlertRecord
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @returns {knowngood.v1.AlertRecord & knowngood.v1.AlertRecord.$Shape} AlertRecord
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            AlertRecord.decodeDelimited = function(reader) {
                if (!(reader instanceof $Reader))
                    reader = new $Reader(reader);
                return this.decode(reader, reader.size());
            };

            /**
             * Creates an AlertRecord message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof knowngood.v1.AlertRecord
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {knowngood.v1.AlertRecord} AlertRecord
             */
            AlertRecord.fromObject = function (object, _depth) {
                if (object instanceof $root.knowngood.v1.AlertRecord)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".knowngood.v1.AlertRecord: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.knowngood.v1.AlertRecord();
                if (object.schema != null)
                    if ($Number(object.schema) !== 0)
                        message.schema = object.schema >>> 0;
                if (object.id != null)
                    if (typeof object.id !== "string" || object.id.length)
                        message.id = $String(object.id);
                if (object.change != null)
                    if (typeof object.change !== "string" || object.change.length)
                        message.change = $String(object.change);
                if (object.atUs != null)
                    if (typeof object.atUs === "object" ? object.atUs.low || object.atUs.high : $Number(object.atUs) !== 0)
                        if ($util.Long)
                            message.atUs = $util.Long.fromValue(object.atUs, true);
                        else if (typeof object.atUs === "string")
                            message.atUs = $parseInt(object.atUs, 10);
                        else if (typeof object.atUs === "number")
                            message.atUs = object.atUs;
                        else if (typeof object.atUs === "object")
                            message.atUs = new $util.LongBits(object.atUs.low >>> 0, object.atUs.high >>> 0).toNumber(true);
                if (object.workload != null)
                    if (typeof object.workload !== "string" || object.workload.length)
                        message.workload = $String(object.workload);
                if (object.facts != null) {
                    if (!$util.isObject(object.facts))
                        throw $TypeError(".knowngood.v1.AlertRecord.facts: object expected");
                    message.facts = $root.knowngood.v1.AlertFacts.fromObject(object.facts, _depth + 1);
                }
                if (object.repeat != null) {
                    if (!$util.isObject(object.repeat))
                        throw $TypeError(".knowngood.v1.AlertRecord.repeat: object expected");
                    message.repeat = $root.knowngood.v1.Repeat.fromObject(object.repeat, _depth + 1);
                }
                if (object.by != null)
                    message.by = $String(object.by);
                if (object.why != null)
                    message.why = $String(object.why);
                if (object.response != null) {
                    if (!$util.isObject(object.response))
                        throw $TypeError(".knowngood.v1.AlertRecord.response: object expected");
                    message.response = $root.knowngood.v1.AlertResponse.fromObject(object.response, _depth + 1);
                }
                if (object.session != null) {
                    if (!$util.isObject(object.session))
                        throw $TypeError(".knowngood.v1.AlertRecord.session: object expected");
                    message.session = $root.knowngood.v1.Session.fromObject(object.session, _depth + 1);
                }
                return message;
            };

            /**
             * Creates a plain object from an AlertRecord message. Also converts values to other types if specified.
             * @function toObject
             * @memberof knowngood.v1.AlertRecord
             * @static
             * @param {knowngood.v1.AlertRecord} message AlertRecord
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            AlertRecord.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.schema = 0;
                    object.id = "";
                    object.change = "";
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.atUs = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.atUs = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    object.workload = "";
                    object.facts = null;
                    object.repeat = null;
                    object.response = null;
                    object.session = null;
                }
                if (message.schema != null && $Object.hasOwnProperty.call(message, "schema"))
                    object.schema = message.schema;
                if (message.id != null && $Object.hasOwnProperty.call(message, "id"))
                    object.id = message.id;
                if (message.change != null && $Object.hasOwnProperty.call(message, "change"))
                    object.change = message.change;
                if (message.atUs != null && $Object.hasOwnProperty.call(message, "atUs"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.atUs = typeof message.atUs === "number" ? $BigInt(message.atUs) : $util.Long.fromBits(message.atUs.low >>> 0, message.atUs.high >>> 0, true).toBigInt();
                    else if (typeof message.atUs === "number")
                        object.atUs = options.longs === $String ? $String(message.atUs) : message.atUs;
                    else
                        object.atUs = options.longs === $String ? $util.Long.prototype.toString.call(message.atUs) : options.longs === $Number ? new $util.LongBits(message.atUs.low >>> 0, message.atUs.high >>> 0).toNumber(true) : message.atUs;
                if (message.workload != null && $Object.hasOwnProperty.call(message, "workload"))
                    object.workload = message.workload;
                if (message.facts != null && $Object.hasOwnProperty.call(message, "facts"))
                    object.facts = $root.knowngood.v1.AlertFacts.toObject(message.facts, options, _depth + 1);
                if (message.repeat != null && $Object.hasOwnProperty.call(message, "repeat"))
                    object.repeat = $root.knowngood.v1.Repeat.toObject(message.repeat, options, _depth + 1);
                if (message.by != null && $Object.hasOwnProperty.call(message, "by"))
                    object.by = message.by;
                if (message.why != null && $Object.hasOwnProperty.call(message, "why"))
                    object.why = message.why;
                if (message.response != null && $Object.hasOwnProperty.call(message, "response"))
                    object.response = $root.knowngood.v1.AlertResponse.toObject(message.response, options, _depth + 1);
                if (message.session != null && $Object.hasOwnProperty.call(message, "session"))
                    object.session = $root.knowngood.v1.Session.toObject(message.session, options, _depth + 1);
                return object;
            };

            /**
             * Converts this AlertRecord to JSON.
             * @function toJSON
             * @memberof knowngood.v1.AlertRecord
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            AlertRecord.prototype.toJSON = function() {
                return AlertRecord.toObject(this, $protobuf.util.toJSONOptions);
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
             * @property {boolean|null} [probation] AlertFacts probation
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
             *   probation?: boolean|null;
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

            /**
             * AlertFacts probation.
             * @member {boolean} probation
             * @memberof knowngood.v1.AlertFacts
             * @instance
             */
            AlertFacts.prototype.probation = false;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(AlertFacts.prototype, "_nearest", {
                get: $util.oneOfGetter($oneOfFields = ["nearest"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Creates a new AlertFacts instance using the specified properties.
             * @function create
             * @memberof knowngood.v1.AlertFacts
             * @static
             * @param {knowngood.v1.AlertFacts.$Properties=} [properties] Properties to set
             * @returns {knowngood.v1.AlertFacts} AlertFacts instance
             * @type {{
             *   (properties: knowngood.v1.AlertFacts.$Shape): knowngood.v1.AlertFacts & knowngood.v1.AlertFacts.$Shape;
             *   (properties?: knowngood.v1.AlertFacts.$Properties): knowngood.v1.AlertFacts;
             * }}
             */
            AlertFacts.create = function(properties) {
                return new AlertFacts(properties);
            };

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
                if (message.probation != null && $Object.hasOwnProperty.call(message, "probation") && message.probation !== false)
                    writer.uint32(/* id 17, wireType 0 =*/136).bool(message.probation);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Encodes the specified AlertFacts message, length delimited. Does not implicitly {@link knowngood.v1.AlertFacts.verify|verify} messages.
             * @function encodeDelimited
             * @memberof knowngood.v1.AlertFacts
             * @static
             * @param {knowngood.v1.AlertFacts.$Properties} message AlertFacts message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            AlertFacts.encodeDelimited = function(message, writer) {
                return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
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
                    case 17: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.probation = value;
                            else
                                delete message.probation;
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

            /**
             * Decodes an AlertFacts message from the specified reader or buffer, length delimited.
             * @function decodeDelimited
             * @memberof knowngood.v1.AlertFacts
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @returns {knowngood.v1.AlertFacts & knowngood.v1.AlertFacts.$Shape} AlertFacts
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            AlertFacts.decodeDelimited = function(reader) {
                if (!(reader instanceof $Reader))
                    reader = new $Reader(reader);
                return this.decode(reader, reader.size());
            };

            /**
             * Creates an AlertFacts message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof knowngood.v1.AlertFacts
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {knowngood.v1.AlertFacts} AlertFacts
             */
            AlertFacts.fromObject = function (object, _depth) {
                if (object instanceof $root.knowngood.v1.AlertFacts)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".knowngood.v1.AlertFacts: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.knowngood.v1.AlertFacts();
                if (object.fingerprint != null)
                    if (typeof object.fingerprint !== "string" || object.fingerprint.length)
                        message.fingerprint = $String(object.fingerprint);
                if (object.key != null)
                    if (typeof object.key !== "string" || object.key.length)
                        message.key = $String(object.key);
                if (object.host != null)
                    if (typeof object.host !== "string" || object.host.length)
                        message.host = $String(object.host);
                if (object.container != null) {
                    if (!$util.isObject(object.container))
                        throw $TypeError(".knowngood.v1.AlertFacts.container: object expected");
                    message.container = $root.knowngood.v1.ContainerRef.fromObject(object.container, _depth + 1);
                }
                if (object.kind != null)
                    if (typeof object.kind !== "string" || object.kind.length)
                        message.kind = $String(object.kind);
                if (object.severity != null)
                    if (typeof object.severity !== "string" || object.severity.length)
                        message.severity = $String(object.severity);
                if (object.reason != null)
                    if (typeof object.reason !== "string" || object.reason.length)
                        message.reason = $String(object.reason);
                if (object.sentence != null)
                    if (typeof object.sentence !== "string" || object.sentence.length)
                        message.sentence = $String(object.sentence);
                if (object.behaviour != null) {
                    if (!$util.isObject(object.behaviour))
                        throw $TypeError(".knowngood.v1.AlertFacts.behaviour: object expected");
                    message.behaviour = $root.knowngood.v1.Behaviour.fromObject(object.behaviour, _depth + 1);
                }
                if (object.evidence != null) {
                    if (!$util.isObject(object.evidence))
                        throw $TypeError(".knowngood.v1.AlertFacts.evidence: object expected");
                    message.evidence = $root.knowngood.v1.Evidence.fromObject(object.evidence, _depth + 1);
                }
                if (object.nearest != null)
                    message.nearest = $String(object.nearest);
                if (object.differs) {
                    if (!$Array.isArray(object.differs))
                        throw $TypeError(".knowngood.v1.AlertFacts.differs: array expected");
                    message.differs = $Array(object.differs.length);
                    for (let i = 0; i < object.differs.length; ++i)
                        message.differs[i] = $String(object.differs[i]);
                }
                if (object.observedAtUs != null)
                    if (typeof object.observedAtUs === "object" ? object.observedAtUs.low || object.observedAtUs.high : $Number(object.observedAtUs) !== 0)
                        if ($util.Long)
                            message.observedAtUs = $util.Long.fromValue(object.observedAtUs, true);
                        else if (typeof object.observedAtUs === "string")
                            message.observedAtUs = $parseInt(object.observedAtUs, 10);
                        else if (typeof object.observedAtUs === "number")
                            message.observedAtUs = object.observedAtUs;
                        else if (typeof object.observedAtUs === "object")
                            message.observedAtUs = new $util.LongBits(object.observedAtUs.low >>> 0, object.observedAtUs.high >>> 0).toNumber(true);
                if (object.sensor != null)
                    if (typeof object.sensor !== "string" || object.sensor.length)
                        message.sensor = $String(object.sensor);
                if (object.revision != null)
                    if (typeof object.revision === "object" ? object.revision.low || object.revision.high : $Number(object.revision) !== 0)
                        if ($util.Long)
                            message.revision = $util.Long.fromValue(object.revision, true);
                        else if (typeof object.revision === "string")
                            message.revision = $parseInt(object.revision, 10);
                        else if (typeof object.revision === "number")
                            message.revision = object.revision;
                        else if (typeof object.revision === "object")
                            message.revision = new $util.LongBits(object.revision.low >>> 0, object.revision.high >>> 0).toNumber(true);
                if (object.runUs != null)
                    if (typeof object.runUs === "object" ? object.runUs.low || object.runUs.high : $Number(object.runUs) !== 0)
                        if ($util.Long)
                            message.runUs = $util.Long.fromValue(object.runUs, true);
                        else if (typeof object.runUs === "string")
                            message.runUs = $parseInt(object.runUs, 10);
                        else if (typeof object.runUs === "number")
                            message.runUs = object.runUs;
                        else if (typeof object.runUs === "object")
                            message.runUs = new $util.LongBits(object.runUs.low >>> 0, object.runUs.high >>> 0).toNumber(true);
                if (object.probation != null)
                    if (object.probation)
                        message.probation = $Boolean(object.probation);
                return message;
            };

            /**
             * Creates a plain object from an AlertFacts message. Also converts values to other types if specified.
             * @function toObject
             * @memberof knowngood.v1.AlertFacts
             * @static
             * @param {knowngood.v1.AlertFacts} message AlertFacts
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            AlertFacts.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.differs = [];
                if (options.defaults) {
                    object.fingerprint = "";
                    object.key = "";
                    object.host = "";
                    object.container = null;
                    object.kind = "";
                    object.severity = "";
                    object.reason = "";
                    object.sentence = "";
                    object.behaviour = null;
                    object.evidence = null;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.observedAtUs = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.observedAtUs = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    object.sensor = "";
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.revision = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.revision = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.runUs = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.runUs = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    object.probation = false;
                }
                if (message.fingerprint != null && $Object.hasOwnProperty.call(message, "fingerprint"))
                    object.fingerprint = message.fingerprint;
                if (message.key != null && $Object.hasOwnProperty.call(message, "key"))
                    object.key = message.key;
                if (message.host != null && $Object.hasOwnProperty.call(message, "host"))
                    object.host = message.host;
                if (message.container != null && $Object.hasOwnProperty.call(message, "container"))
                    object.container = $root.knowngood.v1.ContainerRef.toObject(message.container, options, _depth + 1);
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind"))
                    object.kind = message.kind;
                if (message.severity != null && $Object.hasOwnProperty.call(message, "severity"))
                    object.severity = message.severity;
                if (message.reason != null && $Object.hasOwnProperty.call(message, "reason"))
                    object.reason = message.reason;
                if (message.sentence != null && $Object.hasOwnProperty.call(message, "sentence"))
                    object.sentence = message.sentence;
                if (message.behaviour != null && $Object.hasOwnProperty.call(message, "behaviour"))
                    object.behaviour = $root.knowngood.v1.Behaviour.toObject(message.behaviour, options, _depth + 1);
                if (message.evidence != null && $Object.hasOwnProperty.call(message, "evidence"))
                    object.evidence = $root.knowngood.v1.Evidence.toObject(message.evidence, options, _depth + 1);
                if (message.nearest != null && $Object.hasOwnProperty.call(message, "nearest"))
                    object.nearest = message.nearest;
                if (message.differs && message.differs.length) {
                    object.differs = $Array(message.differs.length);
                    for (let j = 0; j < message.differs.length; ++j)
                        object.differs[j] = message.differs[j];
                }
                if (message.observedAtUs != null && $Object.hasOwnProperty.call(message, "observedAtUs"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.observedAtUs = typeof message.observedAtUs === "number" ? $BigInt(message.observedAtUs) : $util.Long.fromBits(message.observedAtUs.low >>> 0, message.observedAtUs.high >>> 0, true).toBigInt();
                    else if (typeof message.observedAtUs === "number")
                        object.observedAtUs = options.longs === $String ? $String(message.observedAtUs) : message.observedAtUs;
                    else
                        object.observedAtUs = options.longs === $String ? $util.Long.prototype.toString.call(message.observedAtUs) : options.longs === $Number ? new $util.LongBits(message.observedAtUs.low >>> 0, message.observedAtUs.high >>> 0).toNumber(true) : message.observedAtUs;
                if (message.sensor != null && $Object.hasOwnProperty.call(message, "sensor"))
                    object.sensor = message.sensor;
                if (message.revision != null && $Object.hasOwnProperty.call(message, "revision"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.revision = typeof message.revision === "number" ? $BigInt(message.revision) : $util.Long.fromBits(message.revision.low >>> 0, message.revision.high >>> 0, true).toBigInt();
                    else if (typeof message.revision === "number")
                        object.revision = options.longs === $String ? $String(message.revision) : message.revision;
                    else
                        object.revision = options.longs === $String ? $util.Long.prototype.toString.call(message.revision) : options.longs === $Number ? new $util.LongBits(message.revision.low >>> 0, message.revision.high >>> 0).toNumber(true) : message.revision;
                if (message.runUs != null && $Object.hasOwnProperty.call(message, "runUs"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.runUs = typeof message.runUs === "number" ? $BigInt(message.runUs) : $util.Long.fromBits(message.runUs.low >>> 0, message.runUs.high >>> 0, true).toBigInt();
                    else if (typeof message.runUs === "number")
                        object.runUs = options.longs === $String ? $String(message.runUs) : message.runUs;
                    else
                        object.runUs = options.longs === $String ? $util.Long.prototype.toString.call(message.runUs) : options.longs === $Number ? new $util.LongBits(message.runUs.low >>> 0, message.runUs.high >>> 0).toNumber(true) : message.runUs;
                if (message.probation != null && $Object.hasOwnProperty.call(message, "probation"))
                    object.probation = message.probation;
                return object;
            };

            /**
             * Converts this AlertFacts to JSON.
             * @function toJSON
             * @memberof knowngood.v1.AlertFacts
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            AlertFacts.prototype.toJSON = function() {
                return AlertFacts.toObject(this, $protobuf.util.toJSONOptions);
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
             * Creates a new Repeat instance using the specified properties.
             * @function create
             * @memberof knowngood.v1.Repeat
             * @static
             * @param {knowngood.v1.Repeat.$Properties=} [properties] Properties to set
             * @returns {knowngood.v1.Repeat} Repeat instance
             * @type {{
             *   (properties: knowngood.v1.Repeat.$Shape): knowngood.v1.Repeat & knowngood.v1.Repeat.$Shape;
             *   (properties?: knowngood.v1.Repeat.$Properties): knowngood.v1.Repeat;
             * }}
             */
            Repeat.create = function(properties) {
                return new Repeat(properties);
            };

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
             * Encodes the specified Repeat message, length delimited. Does not implicitly {@link knowngood.v1.Repeat.verify|verify} messages.
             * @function encodeDelimited
             * @memberof knowngood.v1.Repeat
             * @static
             * @param {knowngood.v1.Repeat.$Properties} message Repeat message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Repeat.encodeDelimited = function(message, writer) {
                return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
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

            /**
             * Decodes a Repeat message from the specified reader or buffer, length delimited.
             * @function decodeDelimited
             * @memberof knowngood.v1.Repeat
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @returns {knowngood.v1.Repeat & knowngood.v1.Repeat.$Shape} Repeat
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Repeat.decodeDelimited = function(reader) {
                if (!(reader instanceof $Reader))
                    reader = new $Reader(reader);
                return this.decode(reader, reader.size());
            };

            /**
             * Creates a Repeat message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof knowngood.v1.Repeat
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {knowngood.v1.Repeat} Repeat
             */
            Repeat.fromObject = function (object, _depth) {
                if (object instanceof $root.knowngood.v1.Repeat)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".knowngood.v1.Repeat: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.knowngood.v1.Repeat();
                if (object.host != null)
                    if (typeof object.host !== "string" || object.host.length)
                        message.host = $String(object.host);
                if (object.container != null) {
                    if (!$util.isObject(object.container))
                        throw $TypeError(".knowngood.v1.Repeat.container: object expected");
                    message.container = $root.knowngood.v1.ContainerRef.fromObject(object.container, _depth + 1);
                }
                if (object.minute != null)
                    if (typeof object.minute === "object" ? object.minute.low || object.minute.high : $Number(object.minute) !== 0)
                        if ($util.Long)
                            message.minute = $util.Long.fromValue(object.minute, true);
                        else if (typeof object.minute === "string")
                            message.minute = $parseInt(object.minute, 10);
                        else if (typeof object.minute === "number")
                            message.minute = object.minute;
                        else if (typeof object.minute === "object")
                            message.minute = new $util.LongBits(object.minute.low >>> 0, object.minute.high >>> 0).toNumber(true);
                if (object.runUs != null)
                    if (typeof object.runUs === "object" ? object.runUs.low || object.runUs.high : $Number(object.runUs) !== 0)
                        if ($util.Long)
                            message.runUs = $util.Long.fromValue(object.runUs, true);
                        else if (typeof object.runUs === "string")
                            message.runUs = $parseInt(object.runUs, 10);
                        else if (typeof object.runUs === "number")
                            message.runUs = object.runUs;
                        else if (typeof object.runUs === "object")
                            message.runUs = new $util.LongBits(object.runUs.low >>> 0, object.runUs.high >>> 0).toNumber(true);
                if (object.count != null)
                    if (typeof object.count === "object" ? object.count.low || object.count.high : $Number(object.count) !== 0)
                        if ($util.Long)
                            message.count = $util.Long.fromValue(object.count, true);
                        else if (typeof object.count === "string")
                            message.count = $parseInt(object.count, 10);
                        else if (typeof object.count === "number")
                            message.count = object.count;
                        else if (typeof object.count === "object")
                            message.count = new $util.LongBits(object.count.low >>> 0, object.count.high >>> 0).toNumber(true);
                if (object.lastAtUs != null)
                    if (typeof object.lastAtUs === "object" ? object.lastAtUs.low || object.lastAtUs.high : $Number(object.lastAtUs) !== 0)
                        if ($util.Long)
                            message.lastAtUs = $util.Long.fromValue(object.lastAtUs, true);
                        else if (typeof object.lastAtUs === "string")
                            message.lastAtUs = $parseInt(object.lastAtUs, 10);
                        else if (typeof object.lastAtUs === "number")
                            message.lastAtUs = object.lastAtUs;
                        else if (typeof object.lastAtUs === "object")
                            message.lastAtUs = new $util.LongBits(object.lastAtUs.low >>> 0, object.lastAtUs.high >>> 0).toNumber(true);
                return message;
            };

            /**
             * Creates a plain object from a Repeat message. Also converts values to other types if specified.
             * @function toObject
             * @memberof knowngood.v1.Repeat
             * @static
             * @param {knowngood.v1.Repeat} message Repeat
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Repeat.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.host = "";
                    object.container = null;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.minute = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.minute = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.runUs = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.runUs = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.count = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.count = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.lastAtUs = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.lastAtUs = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                }
                if (message.host != null && $Object.hasOwnProperty.call(message, "host"))
                    object.host = message.host;
                if (message.container != null && $Object.hasOwnProperty.call(message, "container"))
                    object.container = $root.knowngood.v1.ContainerRef.toObject(message.container, options, _depth + 1);
                if (message.minute != null && $Object.hasOwnProperty.call(message, "minute"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.minute = typeof message.minute === "number" ? $BigInt(message.minute) : $util.Long.fromBits(message.minute.low >>> 0, message.minute.high >>> 0, true).toBigInt();
                    else if (typeof message.minute === "number")
                        object.minute = options.longs === $String ? $String(message.minute) : message.minute;
                    else
                        object.minute = options.longs === $String ? $util.Long.prototype.toString.call(message.minute) : options.longs === $Number ? new $util.LongBits(message.minute.low >>> 0, message.minute.high >>> 0).toNumber(true) : message.minute;
                if (message.runUs != null && $Object.hasOwnProperty.call(message, "runUs"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.runUs = typeof message.runUs === "number" ? $BigInt(message.runUs) : $util.Long.fromBits(message.runUs.low >>> 0, message.runUs.high >>> 0, true).toBigInt();
                    else if (typeof message.runUs === "number")
                        object.runUs = options.longs === $String ? $String(message.runUs) : message.runUs;
                    else
                        object.runUs = options.longs === $String ? $util.Long.prototype.toString.call(message.runUs) : options.longs === $Number ? new $util.LongBits(message.runUs.low >>> 0, message.runUs.high >>> 0).toNumber(true) : message.runUs;
                if (message.count != null && $Object.hasOwnProperty.call(message, "count"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.count = typeof message.count === "number" ? $BigInt(message.count) : $util.Long.fromBits(message.count.low >>> 0, message.count.high >>> 0, true).toBigInt();
                    else if (typeof message.count === "number")
                        object.count = options.longs === $String ? $String(message.count) : message.count;
                    else
                        object.count = options.longs === $String ? $util.Long.prototype.toString.call(message.count) : options.longs === $Number ? new $util.LongBits(message.count.low >>> 0, message.count.high >>> 0).toNumber(true) : message.count;
                if (message.lastAtUs != null && $Object.hasOwnProperty.call(message, "lastAtUs"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.lastAtUs = typeof message.lastAtUs === "number" ? $BigInt(message.lastAtUs) : $util.Long.fromBits(message.lastAtUs.low >>> 0, message.lastAtUs.high >>> 0, true).toBigInt();
                    else if (typeof message.lastAtUs === "number")
                        object.lastAtUs = options.longs === $String ? $String(message.lastAtUs) : message.lastAtUs;
                    else
                        object.lastAtUs = options.longs === $String ? $util.Long.prototype.toString.call(message.lastAtUs) : options.longs === $Number ? new $util.LongBits(message.lastAtUs.low >>> 0, message.lastAtUs.high >>> 0).toNumber(true) : message.lastAtUs;
                return object;
            };

            /**
             * Converts this Repeat to JSON.
             * @function toJSON
             * @memberof knowngood.v1.Repeat
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Repeat.prototype.toJSON = function() {
                return Repeat.toObject(this, $protobuf.util.toJSONOptions);
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
             * Creates a new AlertResponse instance using the specified properties.
             * @function create
             * @memberof knowngood.v1.AlertResponse
             * @static
             * @param {knowngood.v1.AlertResponse.$Properties=} [properties] Properties to set
             * @returns {knowngood.v1.AlertResponse} AlertResponse instance
             * @type {{
             *   (properties: knowngood.v1.AlertResponse.$Shape): knowngood.v1.AlertResponse & knowngood.v1.AlertResponse.$Shape;
             *   (properties?: knowngood.v1.AlertResponse.$Properties): knowngood.v1.AlertResponse;
             * }}
             */
            AlertResponse.create = function(properties) {
                return new AlertResponse(properties);
            };

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
             * Encodes the specified AlertResponse message, length delimited. Does not implicitly {@link knowngood.v1.AlertResponse.verify|verify} messages.
             * @function encodeDelimited
             * @memberof knowngood.v1.AlertResponse
             * @static
             * @param {knowngood.v1.AlertResponse.$Properties} message AlertResponse message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            AlertResponse.encodeDelimited = function(message, writer) {
                return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
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

            /**
             * Decodes an AlertResponse message from the specified reader or buffer, length delimited.
             * @function decodeDelimited
             * @memberof knowngood.v1.AlertResponse
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @returns {knowngood.v1.AlertResponse & knowngood.v1.AlertResponse.$Shape} AlertResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            AlertResponse.decodeDelimited = function(reader) {
                if (!(reader instanceof $Reader))
                    reader = new $Reader(reader);
                return this.decode(reader, reader.size());
            };

            /**
             * Creates an AlertResponse message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof knowngood.v1.AlertResponse
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {knowngood.v1.AlertResponse} AlertResponse
             */
            AlertResponse.fromObject = function (object, _depth) {
                if (object instanceof $root.knowngood.v1.AlertResponse)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".knowngood.v1.AlertResponse: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.knowngood.v1.AlertResponse();
                if (object.kind != null)
                    if (typeof object.kind !== "string" || object.kind.length)
                        message.kind = $String(object.kind);
                if (object.order != null)
                    message.order = $String(object.order);
                if (object.outcome != null)
                    message.outcome = $String(object.outcome);
                if (object.why != null)
                    message.why = $String(object.why);
                return message;
            };

            /**
             * Creates a plain object from an AlertResponse message. Also converts values to other types if specified.
             * @function toObject
             * @memberof knowngood.v1.AlertResponse
             * @static
             * @param {knowngood.v1.AlertResponse} message AlertResponse
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            AlertResponse.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults)
                    object.kind = "";
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind"))
                    object.kind = message.kind;
                if (message.order != null && $Object.hasOwnProperty.call(message, "order"))
                    object.order = message.order;
                if (message.outcome != null && $Object.hasOwnProperty.call(message, "outcome"))
                    object.outcome = message.outcome;
                if (message.why != null && $Object.hasOwnProperty.call(message, "why"))
                    object.why = message.why;
                return object;
            };

            /**
             * Converts this AlertResponse to JSON.
             * @function toJSON
             * @memberof knowngood.v1.AlertResponse
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            AlertResponse.prototype.toJSON = function() {
                return AlertResponse.toObject(this, $protobuf.util.toJSONOptions);
            };

            return AlertResponse;
        })();

        v1.Ask = (function() {

            /**
             * Properties of an Ask.
             * @typedef {Object} knowngood.v1.Ask.$Properties
             * @property {knowngood.v1.Empty.$Properties|null} [settle] Ask settle
             * @property {knowngood.v1.AskPlan.$Properties|null} [plan] Ask plan
             * @property {knowngood.v1.Empty.$Properties|null} [canary] Ask canary
             * @property {knowngood.v1.AskEvidenceList.$Properties|null} [evidenceList] Ask evidenceList
             * @property {knowngood.v1.AskEvidencePart.$Properties|null} [evidencePart] Ask evidencePart
             * @property {"settle"|"plan"|"canary"|"evidenceList"|"evidencePart"} [body] Ask body
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
             *   canary?: knowngood.v1.Empty.$Shape|null;
             *   evidenceList?: knowngood.v1.AskEvidenceList.$Shape|null;
             *   evidencePart?: knowngood.v1.AskEvidencePart.$Shape|null;
             *   $unknowns?: Array.<Uint8Array>;
             * } & (
             *   ({ body?: undefined; settle?: null; plan?: null; canary?: null; evidenceList?: null; evidencePart?: null }|{ body?: "settle"; settle: knowngood.v1.Empty.$Shape; plan?: null; canary?: null; evidenceList?: null; evidencePart?: null }|{ body?: "plan"; settle?: null; plan: knowngood.v1.AskPlan.$Shape; canary?: null; evidenceList?: null; evidencePart?: null }|{ body?: "canary"; settle?: null; plan?: null; canary: knowngood.v1.Empty.$Shape; evidenceList?: null; evidencePart?: null }|{ body?: "evidenceList"; settle?: null; plan?: null; canary?: null; evidenceList: knowngood.v1.AskEvidenceList.$Shape; evidencePart?: null }|{ body?: "evidencePart"; settle?: null; plan?: null; canary?: null; evidenceList?: null; evidencePart: knowngood.v1.AskEvidencePart.$Shape })
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

            /**
             * Ask canary.
             * @member {knowngood.v1.Empty.$Properties|null|undefined} canary
             * @memberof knowngood.v1.Ask
             * @instance
             */
            Ask.prototype.canary = null;

            /**
             * Ask evidenceList.
             * @member {knowngood.v1.AskEvidenceList.$Properties|null|undefined} evidenceList
             * @memberof knowngood.v1.Ask
             * @instance
             */
            Ask.prototype.evidenceList = null;

            /**
             * Ask evidencePart.
             * @member {knowngood.v1.AskEvidencePart.$Properties|null|undefined} evidencePart
             * @memberof knowngood.v1.Ask
             * @instance
             */
            Ask.prototype.evidencePart = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            /**
             * Ask body.
             * @member {"settle"|"plan"|"canary"|"evidenceList"|"evidencePart"|undefined} body
             * @memberof knowngood.v1.Ask
             * @instance
             */
            $Object.defineProperty(Ask.prototype, "body", {
                get: $util.oneOfGetter($oneOfFields = ["settle", "plan", "canary", "evidenceList", "evidencePart"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Creates a new Ask instance using the specified properties.
             * @function create
             * @memberof knowngood.v1.Ask
             * @static
             * @param {knowngood.v1.Ask.$Properties=} [properties] Properties to set
             * @returns {knowngood.v1.Ask} Ask instance
             * @type {{
             *   (properties: knowngood.v1.Ask.$Shape): knowngood.v1.Ask & knowngood.v1.Ask.$Shape;
             *   (properties?: knowngood.v1.Ask.$Properties): knowngood.v1.Ask;
             * }}
             */
            Ask.create = function(properties) {
                return new Ask(properties);
            };

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
                if (message.canary != null && $Object.hasOwnProperty.call(message, "canary"))
                    $root.knowngood.v1.Empty.encode(message.canary, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.evidenceList != null && $Object.hasOwnProperty.call(message, "evidenceList"))
                    $root.knowngood.v1.AskEvidenceList.encode(message.evidenceList, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                if (message.evidencePart != null && $Object.hasOwnProperty.call(message, "evidencePart"))
                    $root.knowngood.v1.AskEvidencePart.encode(message.evidencePart, writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Encodes the specified Ask message, length delimited. Does not implicitly {@link knowngood.v1.Ask.verify|verify} messages.
             * @function encodeDelimited
             * @memberof knowngood.v1.Ask
             * @static
             * @param {knowngood.v1.Ask.$Properties} message Ask message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Ask.encodeDelimited = function(message, writer) {
                return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
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
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.canary = $root.knowngood.v1.Empty.decode(reader, reader.size(), $undefined, _depth + 1, message.canary);
                            message.body = "canary";
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.evidenceList = $root.knowngood.v1.AskEvidenceList.decode(reader, reader.size(), $undefined, _depth + 1, message.evidenceList);
                            message.body = "evidenceList";
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.evidencePart = $root.knowngood.v1.AskEvidencePart.decode(reader, reader.size(), $undefined, _depth + 1, message.evidencePart);
                            message.body = "evidencePart";
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

            /**
             * Decodes an Ask message from the specified reader or buffer, length delimited.
             * @function decodeDelimited
             * @memberof knowngood.v1.Ask
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @returns {knowngood.v1.Ask & knowngood.v1.Ask.$Shape} Ask
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Ask.decodeDelimited = function(reader) {
                if (!(reader instanceof $Reader))
                    reader = new $Reader(reader);
                return this.decode(reader, reader.size());
            };

            /**
             * Creates an Ask message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof knowngood.v1.Ask
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {knowngood.v1.Ask} Ask
             */
            Ask.fromObject = function (object, _depth) {
                if (object instanceof $root.knowngood.v1.Ask)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".knowngood.v1.Ask: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.knowngood.v1.Ask();
                if (object.settle != null) {
                    if (!$util.isObject(object.settle))
                        throw $TypeError(".knowngood.v1.Ask.settle: object expected");
                    message.settle = $root.knowngood.v1.Empty.fromObject(object.settle, _depth + 1);
                }
                if (object.plan != null) {
                    if (!$util.isObject(object.plan))
                        throw $TypeError(".knowngood.v1.Ask.plan: object expected");
                    message.plan = $root.knowngood.v1.AskPlan.fromObject(object.plan, _depth + 1);
                }
                if (object.canary != null) {
                    if (!$util.isObject(object.canary))
                        throw $TypeError(".knowngood.v1.Ask.canary: object expected");
                    message.canary = $root.knowngood.v1.Empty.fromObject(object.canary, _depth + 1);
                }
                if (object.evidenceList != null) {
                    if (!$util.isObject(object.evidenceList))
                        throw $TypeError(".knowngood.v1.Ask.evidenceList: object expected");
                    message.evidenceList = $root.knowngood.v1.AskEvidenceList.fromObject(object.evidenceList, _depth + 1);
                }
                if (object.evidencePart != null) {
                    if (!$util.isObject(object.evidencePart))
                        throw $TypeError(".knowngood.v1.Ask.evidencePart: object expected");
                    message.evidencePart = $root.knowngood.v1.AskEvidencePart.fromObject(object.evidencePart, _depth + 1);
                }
                return message;
            };

            /**
             * Creates a plain object from an Ask message. Also converts values to other types if specified.
             * @function toObject
             * @memberof knowngood.v1.Ask
             * @static
             * @param {knowngood.v1.Ask} message Ask
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Ask.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (message.settle != null && $Object.hasOwnProperty.call(message, "settle")) {
                    object.settle = $root.knowngood.v1.Empty.toObject(message.settle, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "settle";
                }
                if (message.plan != null && $Object.hasOwnProperty.call(message, "plan")) {
                    object.plan = $root.knowngood.v1.AskPlan.toObject(message.plan, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "plan";
                }
                if (message.canary != null && $Object.hasOwnProperty.call(message, "canary")) {
                    object.canary = $root.knowngood.v1.Empty.toObject(message.canary, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "canary";
                }
                if (message.evidenceList != null && $Object.hasOwnProperty.call(message, "evidenceList")) {
                    object.evidenceList = $root.knowngood.v1.AskEvidenceList.toObject(message.evidenceList, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "evidenceList";
                }
                if (message.evidencePart != null && $Object.hasOwnProperty.call(message, "evidencePart")) {
                    object.evidencePart = $root.knowngood.v1.AskEvidencePart.toObject(message.evidencePart, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "evidencePart";
                }
                return object;
            };

            /**
             * Converts this Ask to JSON.
             * @function toJSON
             * @memberof knowngood.v1.Ask
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Ask.prototype.toJSON = function() {
                return Ask.toObject(this, $protobuf.util.toJSONOptions);
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
             * Creates a new Empty instance using the specified properties.
             * @function create
             * @memberof knowngood.v1.Empty
             * @static
             * @param {knowngood.v1.Empty.$Properties=} [properties] Properties to set
             * @returns {knowngood.v1.Empty} Empty instance
             * @type {{
             *   (properties: knowngood.v1.Empty.$Shape): knowngood.v1.Empty & knowngood.v1.Empty.$Shape;
             *   (properties?: knowngood.v1.Empty.$Properties): knowngood.v1.Empty;
             * }}
             */
            Empty.create = function(properties) {
                return new Empty(properties);
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
             * Encodes the specified Empty message, length delimited. Does not implicitly {@link knowngood.v1.Empty.verify|verify} messages.
             * @function encodeDelimited
             * @memberof knowngood.v1.Empty
             * @static
             * @param {knowngood.v1.Empty.$Properties} message Empty message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Empty.encodeDelimited = function(message, writer) {
                return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
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

            /**
             * Decodes an Empty message from the specified reader or buffer, length delimited.
             * @function decodeDelimited
             * @memberof knowngood.v1.Empty
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @returns {knowngood.v1.Empty & knowngood.v1.Empty.$Shape} Empty
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Empty.decodeDelimited = function(reader) {
                if (!(reader instanceof $Reader))
                    reader = new $Reader(reader);
                return this.decode(reader, reader.size());
            };

            /**
             * Creates an Empty message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof knowngood.v1.Empty
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {knowngood.v1.Empty} Empty
             */
            Empty.fromObject = function (object, _depth) {
                if (object instanceof $root.knowngood.v1.Empty)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".knowngood.v1.Empty: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                return new $root.knowngood.v1.Empty();
            };

            /**
             * Creates a plain object from an Empty message. Also converts values to other types if specified.
             * @function toObject
             * @memberof knowngood.v1.Empty
             * @static
             * @param {knowngood.v1.Empty} message Empty
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Empty.toObject = function () {
                return {};
            };

            /**
             * Converts this Empty to JSON.
             * @function toJSON
             * @memberof knowngood.v1.Empty
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Empty.prototype.toJSON = function() {
                return Empty.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Empty;
        })();

        v1.AskPlan = (function() {

            /**
             * Properties of an AskPlan.
             * @typedef {Object} knowngood.v1.AskPlan.$Properties
             * @property {string|null} [container] AskPlan container
             * @property {string|null} [method] AskPlan method
             * @property {string|null} [action] AskPlan action
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

            /**
             * AskPlan action.
             * @member {string|null|undefined} action
             * @memberof knowngood.v1.AskPlan
             * @instance
             */
            AskPlan.prototype.action = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(AskPlan.prototype, "_method", {
                get: $util.oneOfGetter($oneOfFields = ["method"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(AskPlan.prototype, "_action", {
                get: $util.oneOfGetter($oneOfFields = ["action"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Creates a new AskPlan instance using the specified properties.
             * @function create
             * @memberof knowngood.v1.AskPlan
             * @static
             * @param {knowngood.v1.AskPlan.$Properties=} [properties] Properties to set
             * @returns {knowngood.v1.AskPlan} AskPlan instance
             * @type {{
             *   (properties: knowngood.v1.AskPlan.$Shape): knowngood.v1.AskPlan & knowngood.v1.AskPlan.$Shape;
             *   (properties?: knowngood.v1.AskPlan.$Properties): knowngood.v1.AskPlan;
             * }}
             */
            AskPlan.create = function(properties) {
                return new AskPlan(properties);
            };

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
                if (message.action != null && $Object.hasOwnProperty.call(message, "action"))
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.action);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Encodes the specified AskPlan message, length delimited. Does not implicitly {@link knowngood.v1.AskPlan.verify|verify} messages.
             * @function encodeDelimited
             * @memberof knowngood.v1.AskPlan
             * @static
             * @param {knowngood.v1.AskPlan.$Properties} message AskPlan message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            AskPlan.encodeDelimited = function(message, writer) {
                return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
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
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.action = reader.stringVerify();
                            message._action = "action";
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

            /**
             * Decodes an AskPlan message from the specified reader or buffer, length delimited.
             * @function decodeDelimited
             * @memberof knowngood.v1.AskPlan
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @returns {knowngood.v1.AskPlan & knowngood.v1.AskPlan.$Shape} AskPlan
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            AskPlan.decodeDelimited = function(reader) {
                if (!(reader instanceof $Reader))
                    reader = new $Reader(reader);
                return this.decode(reader, reader.size());
            };

            /**
             * Creates an AskPlan message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof knowngood.v1.AskPlan
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {knowngood.v1.AskPlan} AskPlan
             */
            AskPlan.fromObject = function (object, _depth) {
                if (object instanceof $root.knowngood.v1.AskPlan)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".knowngood.v1.AskPlan: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.knowngood.v1.AskPlan();
                if (object.container != null)
                    if (typeof object.container !== "string" || object.container.length)
                        message.container = $String(object.container);
                if (object.method != null)
                    message.method = $String(object.method);
                if (object.action != null)
                    message.action = $String(object.action);
                return message;
            };

            /**
             * Creates a plain object from an AskPlan message. Also converts values to other types if specified.
             * @function toObject
             * @memberof knowngood.v1.AskPlan
             * @static
             * @param {knowngood.v1.AskPlan} message AskPlan
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            AskPlan.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults)
                    object.container = "";
                if (message.container != null && $Object.hasOwnProperty.call(message, "container"))
                    object.container = message.container;
                if (message.method != null && $Object.hasOwnProperty.call(message, "method"))
                    object.method = message.method;
                if (message.action != null && $Object.hasOwnProperty.call(message, "action"))
                    object.action = message.action;
                return object;
            };

            /**
             * Converts this AskPlan to JSON.
             * @function toJSON
             * @memberof knowngood.v1.AskPlan
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            AskPlan.prototype.toJSON = function() {
                return AskPlan.toObject(this, $protobuf.util.toJSONOptions);
            };

            return AskPlan;
        })();

        v1.AskEvidenceList = (function() {

            /**
             * Properties of an AskEvidenceList.
             * @typedef {Object} knowngood.v1.AskEvidenceList.$Properties
             * @property {Array.<string>|null} [workloads] AskEvidenceList workloads
             * @property {number|null} [sinceMs] AskEvidenceList sinceMs
             * @property {number|null} [limit] AskEvidenceList limit
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an AskEvidenceList.
             * @memberof knowngood.v1
             * @interface IAskEvidenceList
             * @augments knowngood.v1.AskEvidenceList.$Properties
             * @deprecated Use knowngood.v1.AskEvidenceList.$Properties instead.
             */

            /**
             * Shape of an AskEvidenceList.
             * @typedef {knowngood.v1.AskEvidenceList.$Properties} knowngood.v1.AskEvidenceList.$Shape
             */

            /**
             * Constructs a new AskEvidenceList.
             * @memberof knowngood.v1
             * @classdesc Represents an AskEvidenceList.
             * @constructor
             * @param {knowngood.v1.AskEvidenceList.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const AskEvidenceList = function (properties) {
                this.workloads = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * AskEvidenceList workloads.
             * @member {Array.<string>} workloads
             * @memberof knowngood.v1.AskEvidenceList
             * @instance
             */
            AskEvidenceList.prototype.workloads = $util.emptyArray;

            /**
             * AskEvidenceList sinceMs.
             * @member {number|null|undefined} sinceMs
             * @memberof knowngood.v1.AskEvidenceList
             * @instance
             */
            AskEvidenceList.prototype.sinceMs = null;

            /**
             * AskEvidenceList limit.
             * @member {number} limit
             * @memberof knowngood.v1.AskEvidenceList
             * @instance
             */
            AskEvidenceList.prototype.limit = 0;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(AskEvidenceList.prototype, "_sinceMs", {
                get: $util.oneOfGetter($oneOfFields = ["sinceMs"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Creates a new AskEvidenceList instance using the specified properties.
             * @function create
             * @memberof knowngood.v1.AskEvidenceList
             * @static
             * @param {knowngood.v1.AskEvidenceList.$Properties=} [properties] Properties to set
             * @returns {knowngood.v1.AskEvidenceList} AskEvidenceList instance
             * @type {{
             *   (properties: knowngood.v1.AskEvidenceList.$Shape): knowngood.v1.AskEvidenceList & knowngood.v1.AskEvidenceList.$Shape;
             *   (properties?: knowngood.v1.AskEvidenceList.$Properties): knowngood.v1.AskEvidenceList;
             * }}
             */
            AskEvidenceList.create = function(properties) {
                return new AskEvidenceList(properties);
            };

            /**
             * Encodes the specified AskEvidenceList message. Does not implicitly {@link knowngood.v1.AskEvidenceList.verify|verify} messages.
             * @function encode
             * @memberof knowngood.v1.AskEvidenceList
             * @static
             * @param {knowngood.v1.AskEvidenceList.$Properties} message AskEvidenceList message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            AskEvidenceList.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.workloads != null && message.workloads.length)
                    for (let i = 0; i < message.workloads.length; ++i)
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.workloads[i]);
                if (message.sinceMs != null && $Object.hasOwnProperty.call(message, "sinceMs"))
                    writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.sinceMs);
                if (message.limit != null && $Object.hasOwnProperty.call(message, "limit") && message.limit !== 0)
                    writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.limit);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Encodes the specified AskEvidenceList message, length delimited. Does not implicitly {@link knowngood.v1.AskEvidenceList.verify|verify} messages.
             * @function encodeDelimited
             * @memberof knowngood.v1.AskEvidenceList
             * @static
             * @param {knowngood.v1.AskEvidenceList.$Properties} message AskEvidenceList message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            AskEvidenceList.encodeDelimited = function(message, writer) {
                return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
            };

            /**
             * Decodes an AskEvidenceList message from the specified reader or buffer.
             * @function decode
             * @memberof knowngood.v1.AskEvidenceList
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {knowngood.v1.AskEvidenceList & knowngood.v1.AskEvidenceList.$Shape} AskEvidenceList
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            AskEvidenceList.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.knowngood.v1.AskEvidenceList();
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
                            if (!(message.workloads && message.workloads.length))
                                message.workloads = [];
                            message.workloads.push(reader.stringVerify());
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            message.sinceMs = reader.uint64();
                            message._sinceMs = "sinceMs";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.limit = value;
                            else
                                delete message.limit;
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

            /**
             * Decodes an AskEvidenceList message from the specified reader or buffer, length delimited.
             * @function decodeDelimited
             * @memberof knowngood.v1.AskEvidenceList
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @returns {knowngood.v1.AskEvidenceList & knowngood.v1.AskEvidenceList.$Shape} AskEvidenceList
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            AskEvidenceList.decodeDelimited = function(reader) {
                if (!(reader instanceof $Reader))
                    reader = new $Reader(reader);
                return this.decode(reader, reader.size());
            };

            /**
             * Creates an AskEvidenceList message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof knowngood.v1.AskEvidenceList
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {knowngood.v1.AskEvidenceList} AskEvidenceList
             */
            AskEvidenceList.fromObject = function (object, _depth) {
                if (object instanceof $root.knowngood.v1.AskEvidenceList)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".knowngood.v1.AskEvidenceList: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.knowngood.v1.AskEvidenceList();
                if (object.workloads) {
                    if (!$Array.isArray(object.workloads))
                        throw $TypeError(".knowngood.v1.AskEvidenceList.workloads: array expected");
                    message.workloads = $Array(object.workloads.length);
                    for (let i = 0; i < object.workloads.length; ++i)
                        message.workloads[i] = $String(object.workloads[i]);
                }
                if (object.sinceMs != null)
                    if ($util.Long)
                        message.sinceMs = $util.Long.fromValue(object.sinceMs, true);
                    else if (typeof object.sinceMs === "string")
                        message.sinceMs = $parseInt(object.sinceMs, 10);
                    else if (typeof object.sinceMs === "number")
                        message.sinceMs = object.sinceMs;
                    else if (typeof object.sinceMs === "object")
                        message.sinceMs = new $util.LongBits(object.sinceMs.low >>> 0, object.sinceMs.high >>> 0).toNumber(true);
                if (object.limit != null)
                    if ($Number(object.limit) !== 0)
                        message.limit = object.limit >>> 0;
                return message;
            };

            /**
             * Creates a plain object from an AskEvidenceList message. Also converts values to other types if specified.
             * @function toObject
             * @memberof knowngood.v1.AskEvidenceList
             * @static
             * @param {knowngood.v1.AskEvidenceList} message AskEvidenceList
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            AskEvidenceList.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.workloads = [];
                if (options.defaults)
                    object.limit = 0;
                if (message.workloads && message.workloads.length) {
                    object.workloads = $Array(message.workloads.length);
                    for (let j = 0; j < message.workloads.length; ++j)
                        object.workloads[j] = message.workloads[j];
                }
                if (message.sinceMs != null && $Object.hasOwnProperty.call(message, "sinceMs"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.sinceMs = typeof message.sinceMs === "number" ? $BigInt(message.sinceMs) : $util.Long.fromBits(message.sinceMs.low >>> 0, message.sinceMs.high >>> 0, true).toBigInt();
                    else if (typeof message.sinceMs === "number")
                        object.sinceMs = options.longs === $String ? $String(message.sinceMs) : message.sinceMs;
                    else
                        object.sinceMs = options.longs === $String ? $util.Long.prototype.toString.call(message.sinceMs) : options.longs === $Number ? new $util.LongBits(message.sinceMs.low >>> 0, message.sinceMs.high >>> 0).toNumber(true) : message.sinceMs;
                if (message.limit != null && $Object.hasOwnProperty.call(message, "limit"))
                    object.limit = message.limit;
                return object;
            };

            /**
             * Converts this AskEvidenceList to JSON.
             * @function toJSON
             * @memberof knowngood.v1.AskEvidenceList
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            AskEvidenceList.prototype.toJSON = function() {
                return AskEvidenceList.toObject(this, $protobuf.util.toJSONOptions);
            };

            return AskEvidenceList;
        })();

        v1.AskEvidencePart = (function() {

            /**
             * Properties of an AskEvidencePart.
             * @typedef {Object} knowngood.v1.AskEvidencePart.$Properties
             * @property {string|null} [id] AskEvidencePart id
             * @property {string|null} [file] AskEvidencePart file
             * @property {number|null} [offset] AskEvidencePart offset
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an AskEvidencePart.
             * @memberof knowngood.v1
             * @interface IAskEvidencePart
             * @augments knowngood.v1.AskEvidencePart.$Properties
             * @deprecated Use knowngood.v1.AskEvidencePart.$Properties instead.
             */

            /**
             * Shape of an AskEvidencePart.
             * @typedef {knowngood.v1.AskEvidencePart.$Properties} knowngood.v1.AskEvidencePart.$Shape
             */

            /**
             * Constructs a new AskEvidencePart.
             * @memberof knowngood.v1
             * @classdesc Represents an AskEvidencePart.
             * @constructor
             * @param {knowngood.v1.AskEvidencePart.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const AskEvidencePart = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * AskEvidencePart id.
             * @member {string} id
             * @memberof knowngood.v1.AskEvidencePart
             * @instance
             */
            AskEvidencePart.prototype.id = "";

            /**
             * AskEvidencePart file.
             * @member {string|null|undefined} file
             * @memberof knowngood.v1.AskEvidencePart
             * @instance
             */
            AskEvidencePart.prototype.file = null;

            /**
             * AskEvidencePart offset.
             * @member {number} offset
             * @memberof knowngood.v1.AskEvidencePart
             * @instance
             */
            AskEvidencePart.prototype.offset = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(AskEvidencePart.prototype, "_file", {
                get: $util.oneOfGetter($oneOfFields = ["file"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Creates a new AskEvidencePart instance using the specified properties.
             * @function create
             * @memberof knowngood.v1.AskEvidencePart
             * @static
             * @param {knowngood.v1.AskEvidencePart.$Properties=} [properties] Properties to set
             * @returns {knowngood.v1.AskEvidencePart} AskEvidencePart instance
             * @type {{
             *   (properties: knowngood.v1.AskEvidencePart.$Shape): knowngood.v1.AskEvidencePart & knowngood.v1.AskEvidencePart.$Shape;
             *   (properties?: knowngood.v1.AskEvidencePart.$Properties): knowngood.v1.AskEvidencePart;
             * }}
             */
            AskEvidencePart.create = function(properties) {
                return new AskEvidencePart(properties);
            };

            /**
             * Encodes the specified AskEvidencePart message. Does not implicitly {@link knowngood.v1.AskEvidencePart.verify|verify} messages.
             * @function encode
             * @memberof knowngood.v1.AskEvidencePart
             * @static
             * @param {knowngood.v1.AskEvidencePart.$Properties} message AskEvidencePart message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            AskEvidencePart.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.id);
                if (message.file != null && $Object.hasOwnProperty.call(message, "file"))
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.file);
                if (message.offset != null && $Object.hasOwnProperty.call(message, "offset") && (typeof message.offset === "object" ? message.offset.low || message.offset.high : message.offset !== 0))
                    writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.offset);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Encodes the specified AskEvidencePart message, length delimited. Does not implicitly {@link knowngood.v1.AskEvidencePart.verify|verify} messages.
             * @function encodeDelimited
             * @memberof knowngood.v1.AskEvidencePart
             * @static
             * @param {knowngood.v1.AskEvidencePart.$Properties} message AskEvidencePart message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            AskEvidencePart.encodeDelimited = function(message, writer) {
                return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
            };

            /**
             * Decodes an AskEvidencePart message from the specified reader or buffer.
             * @function decode
             * @memberof knowngood.v1.AskEvidencePart
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {knowngood.v1.AskEvidencePart & knowngood.v1.AskEvidencePart.$Shape} AskEvidencePart
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            AskEvidencePart.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.knowngood.v1.AskEvidencePart();
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
                            message.file = reader.stringVerify();
                            message._file = "file";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.offset = value;
                            else
                                delete message.offset;
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

            /**
             * Decodes an AskEvidencePart message from the specified reader or buffer, length delimited.
             * @function decodeDelimited
             * @memberof knowngood.v1.AskEvidencePart
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @returns {knowngood.v1.AskEvidencePart & knowngood.v1.AskEvidencePart.$Shape} AskEvidencePart
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            AskEvidencePart.decodeDelimited = function(reader) {
                if (!(reader instanceof $Reader))
                    reader = new $Reader(reader);
                return this.decode(reader, reader.size());
            };

            /**
             * Creates an AskEvidencePart message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof knowngood.v1.AskEvidencePart
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {knowngood.v1.AskEvidencePart} AskEvidencePart
             */
            AskEvidencePart.fromObject = function (object, _depth) {
                if (object instanceof $root.knowngood.v1.AskEvidencePart)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".knowngood.v1.AskEvidencePart: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.knowngood.v1.AskEvidencePart();
                if (object.id != null)
                    if (typeof object.id !== "string" || object.id.length)
                        message.id = $String(object.id);
                if (object.file != null)
                    message.file = $String(object.file);
                if (object.offset != null)
                    if (typeof object.offset === "object" ? object.offset.low || object.offset.high : $Number(object.offset) !== 0)
                        if ($util.Long)
                            message.offset = $util.Long.fromValue(object.offset, true);
                        else if (typeof object.offset === "string")
                            message.offset = $parseInt(object.offset, 10);
                        else if (typeof object.offset === "number")
                            message.offset = object.offset;
                        else if (typeof object.offset === "object")
                            message.offset = new $util.LongBits(object.offset.low >>> 0, object.offset.high >>> 0).toNumber(true);
                return message;
            };

            /**
             * Creates a plain object from an AskEvidencePart message. Also converts values to other types if specified.
             * @function toObject
             * @memberof knowngood.v1.AskEvidencePart
             * @static
             * @param {knowngood.v1.AskEvidencePart} message AskEvidencePart
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            AskEvidencePart.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.id = "";
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.offset = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.offset = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                }
                if (message.id != null && $Object.hasOwnProperty.call(message, "id"))
                    object.id = message.id;
                if (message.file != null && $Object.hasOwnProperty.call(message, "file"))
                    object.file = message.file;
                if (message.offset != null && $Object.hasOwnProperty.call(message, "offset"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.offset = typeof message.offset === "number" ? $BigInt(message.offset) : $util.Long.fromBits(message.offset.low >>> 0, message.offset.high >>> 0, true).toBigInt();
                    else if (typeof message.offset === "number")
                        object.offset = options.longs === $String ? $String(message.offset) : message.offset;
                    else
                        object.offset = options.longs === $String ? $util.Long.prototype.toString.call(message.offset) : options.longs === $Number ? new $util.LongBits(message.offset.low >>> 0, message.offset.high >>> 0).toNumber(true) : message.offset;
                return object;
            };

            /**
             * Converts this AskEvidencePart to JSON.
             * @function toJSON
             * @memberof knowngood.v1.AskEvidencePart
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            AskEvidencePart.prototype.toJSON = function() {
                return AskEvidencePart.toObject(this, $protobuf.util.toJSONOptions);
            };

            return AskEvidencePart;
        })();

        v1.Answer = (function() {

            /**
             * Properties of an Answer.
             * @typedef {Object} knowngood.v1.Answer.$Properties
             * @property {knowngood.v1.Settled.$Properties|null} [settled] Answer settled
             * @property {string|null} [planJson] Answer planJson
             * @property {knowngood.v1.Refusal.$Properties|null} [refused] Answer refused
             * @property {number|null} [canaryRanAtUs] Answer canaryRanAtUs
             * @property {string|null} [evidenceJson] Answer evidenceJson
             * @property {knowngood.v1.EvidencePart.$Properties|null} [evidencePart] Answer evidencePart
             * @property {"settled"|"planJson"|"refused"|"canaryRanAtUs"|"evidenceJson"|"evidencePart"} [body] Answer body
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
             *   canaryRanAtUs?: number|null;
             *   evidenceJson?: string|null;
             *   evidencePart?: knowngood.v1.EvidencePart.$Shape|null;
             *   $unknowns?: Array.<Uint8Array>;
             * } & (
             *   ({ body?: undefined; settled?: null; planJson?: null; refused?: null; canaryRanAtUs?: null; evidenceJson?: null; evidencePart?: null }|{ body?: "settled"; settled: knowngood.v1.Settled.$Shape; planJson?: null; refused?: null; canaryRanAtUs?: null; evidenceJson?: null; evidencePart?: null }|{ body?: "planJson"; settled?: null; planJson: string; refused?: null; canaryRanAtUs?: null; evidenceJson?: null; evidencePart?: null }|{ body?: "refused"; settled?: null; planJson?: null; refused: knowngood.v1.Refusal.$Shape; canaryRanAtUs?: null; evidenceJson?: null; evidencePart?: null }|{ body?: "canaryRanAtUs"; settled?: null; planJson?: null; refused?: null; canaryRanAtUs: number; evidenceJson?: null; evidencePart?: null }|{ body?: "evidenceJson"; settled?: null; planJson?: null; refused?: null; canaryRanAtUs?: null; evidenceJson: string; evidencePart?: null }|{ body?: "evidencePart"; settled?: null; planJson?: null; refused?: null; canaryRanAtUs?: null; evidenceJson?: null; evidencePart: knowngood.v1.EvidencePart.$Shape })
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

            /**
             * Answer canaryRanAtUs.
             * @member {number|null|undefined} canaryRanAtUs
             * @memberof knowngood.v1.Answer
             * @instance
             */
            Answer.prototype.canaryRanAtUs = null;

            /**
             * Answer evidenceJson.
             * @member {string|null|undefined} evidenceJson
             * @memberof knowngood.v1.Answer
             * @instance
             */
            Answer.prototype.evidenceJson = null;

            /**
             * Answer evidencePart.
             * @member {knowngood.v1.EvidencePart.$Properties|null|undefined} evidencePart
             * @memberof knowngood.v1.Answer
             * @instance
             */
            Answer.prototype.evidencePart = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            /**
             * Answer body.
             * @member {"settled"|"planJson"|"refused"|"canaryRanAtUs"|"evidenceJson"|"evidencePart"|undefined} body
             * @memberof knowngood.v1.Answer
             * @instance
             */
            $Object.defineProperty(Answer.prototype, "body", {
                get: $util.oneOfGetter($oneOfFields = ["settled", "planJson", "refused", "canaryRanAtUs", "evidenceJson", "evidencePart"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Creates a new Answer instance using the specified properties.
             * @function create
             * @memberof knowngood.v1.Answer
             * @static
             * @param {knowngood.v1.Answer.$Properties=} [properties] Properties to set
             * @returns {knowngood.v1.Answer} Answer instance
             * @type {{
             *   (properties: knowngood.v1.Answer.$Shape): knowngood.v1.Answer & knowngood.v1.Answer.$Shape;
             *   (properties?: knowngood.v1.Answer.$Properties): knowngood.v1.Answer;
             * }}
             */
            Answer.create = function(properties) {
                return new Answer(properties);
            };

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
                if (message.canaryRanAtUs != null && $Object.hasOwnProperty.call(message, "canaryRanAtUs"))
                    writer.uint32(/* id 4, wireType 0 =*/32).uint64(message.canaryRanAtUs);
                if (message.evidenceJson != null && $Object.hasOwnProperty.call(message, "evidenceJson"))
                    writer.uint32(/* id 5, wireType 2 =*/42).string(message.evidenceJson);
                if (message.evidencePart != null && $Object.hasOwnProperty.call(message, "evidencePart"))
                    $root.knowngood.v1.EvidencePart.encode(message.evidencePart, writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Encodes the specified Answer message, length delimited. Does not implicitly {@link knowngood.v1.Answer.verify|verify} messages.
             * @function encodeDelimited
             * @memberof knowngood.v1.Answer
             * @static
             * @param {knowngood.v1.Answer.$Properties} message Answer message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Answer.encodeDelimited = function(message, writer) {
                return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
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
                    case 4: {
                            if (wireType !== 0)
                                break;
                            message.canaryRanAtUs = reader.uint64();
                            message.body = "canaryRanAtUs";
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.evidenceJson = reader.stringVerify();
                            message.body = "evidenceJson";
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            message.evidencePart = $root.knowngood.v1.EvidencePart.decode(reader, reader.size(), $undefined, _depth + 1, message.evidencePart);
                            message.body = "evidencePart";
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

            /**
             * Decodes an Answer message from the specified reader or buffer, length delimited.
             * @function decodeDelimited
             * @memberof knowngood.v1.Answer
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @returns {knowngood.v1.Answer & knowngood.v1.Answer.$Shape} Answer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Answer.decodeDelimited = function(reader) {
                if (!(reader instanceof $Reader))
                    reader = new $Reader(reader);
                return this.decode(reader, reader.size());
            };

            /**
             * Creates an Answer message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof knowngood.v1.Answer
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {knowngood.v1.Answer} Answer
             */
            Answer.fromObject = function (object, _depth) {
                if (object instanceof $root.knowngood.v1.Answer)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".knowngood.v1.Answer: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.knowngood.v1.Answer();
                if (object.settled != null) {
                    if (!$util.isObject(object.settled))
                        throw $TypeError(".knowngood.v1.Answer.settled: object expected");
                    message.settled = $root.knowngood.v1.Settled.fromObject(object.settled, _depth + 1);
                }
                if (object.planJson != null)
                    message.planJson = $String(object.planJson);
                if (object.refused != null) {
                    if (!$util.isObject(object.refused))
                        throw $TypeError(".knowngood.v1.Answer.refused: object expected");
                    message.refused = $root.knowngood.v1.Refusal.fromObject(object.refused, _depth + 1);
                }
                if (object.canaryRanAtUs != null)
                    if ($util.Long)
                        message.canaryRanAtUs = $util.Long.fromValue(object.canaryRanAtUs, true);
                    else if (typeof object.canaryRanAtUs === "string")
                        message.canaryRanAtUs = $parseInt(object.canaryRanAtUs, 10);
                    else if (typeof object.canaryRanAtUs === "number")
                        message.canaryRanAtUs = object.canaryRanAtUs;
                    else if (typeof object.canaryRanAtUs === "object")
                        message.canaryRanAtUs = new $util.LongBits(object.canaryRanAtUs.low >>> 0, object.canaryRanAtUs.high >>> 0).toNumber(true);
                if (object.evidenceJson != null)
                    message.evidenceJson = $String(object.evidenceJson);
                if (object.evidencePart != null) {
                    if (!$util.isObject(object.evidencePart))
                        throw $TypeError(".knowngood.v1.Answer.evidencePart: object expected");
                    message.evidencePart = $root.knowngood.v1.EvidencePart.fromObject(object.evidencePart, _depth + 1);
                }
                return message;
            };

            /**
             * Creates a plain object from an Answer message. Also converts values to other types if specified.
             * @function toObject
             * @memberof knowngood.v1.Answer
             * @static
             * @param {knowngood.v1.Answer} message Answer
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Answer.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (message.settled != null && $Object.hasOwnProperty.call(message, "settled")) {
                    object.settled = $root.knowngood.v1.Settled.toObject(message.settled, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "settled";
                }
                if (message.planJson != null && $Object.hasOwnProperty.call(message, "planJson")) {
                    object.planJson = message.planJson;
                    if (options.oneofs)
                        object.body = "planJson";
                }
                if (message.refused != null && $Object.hasOwnProperty.call(message, "refused")) {
                    object.refused = $root.knowngood.v1.Refusal.toObject(message.refused, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "refused";
                }
                if (message.canaryRanAtUs != null && $Object.hasOwnProperty.call(message, "canaryRanAtUs")) {
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.canaryRanAtUs = typeof message.canaryRanAtUs === "number" ? $BigInt(message.canaryRanAtUs) : $util.Long.fromBits(message.canaryRanAtUs.low >>> 0, message.canaryRanAtUs.high >>> 0, true).toBigInt();
                    else if (typeof message.canaryRanAtUs === "number")
                        object.canaryRanAtUs = options.longs === $String ? $String(message.canaryRanAtUs) : message.canaryRanAtUs;
                    else
                        object.canaryRanAtUs = options.longs === $String ? $util.Long.prototype.toString.call(message.canaryRanAtUs) : options.longs === $Number ? new $util.LongBits(message.canaryRanAtUs.low >>> 0, message.canaryRanAtUs.high >>> 0).toNumber(true) : message.canaryRanAtUs;
                    if (options.oneofs)
                        object.body = "canaryRanAtUs";
                }
                if (message.evidenceJson != null && $Object.hasOwnProperty.call(message, "evidenceJson")) {
                    object.evidenceJson = message.evidenceJson;
                    if (options.oneofs)
                        object.body = "evidenceJson";
                }
                if (message.evidencePart != null && $Object.hasOwnProperty.call(message, "evidencePart")) {
                    object.evidencePart = $root.knowngood.v1.EvidencePart.toObject(message.evidencePart, options, _depth + 1);
                    if (options.oneofs)
                        object.body = "evidencePart";
                }
                return object;
            };

            /**
             * Converts this Answer to JSON.
             * @function toJSON
             * @memberof knowngood.v1.Answer
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Answer.prototype.toJSON = function() {
                return Answer.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Answer;
        })();

        v1.EvidencePart = (function() {

            /**
             * Properties of an EvidencePart.
             * @typedef {Object} knowngood.v1.EvidencePart.$Properties
             * @property {Uint8Array|null} [data] EvidencePart data
             * @property {number|null} [total] EvidencePart total
             * @property {string|null} [sha256] EvidencePart sha256
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an EvidencePart.
             * @memberof knowngood.v1
             * @interface IEvidencePart
             * @augments knowngood.v1.EvidencePart.$Properties
             * @deprecated Use knowngood.v1.EvidencePart.$Properties instead.
             */

            /**
             * Shape of an EvidencePart.
             * @typedef {knowngood.v1.EvidencePart.$Properties} knowngood.v1.EvidencePart.$Shape
             */

            /**
             * Constructs a new EvidencePart.
             * @memberof knowngood.v1
             * @classdesc Represents an EvidencePart.
             * @constructor
             * @param {knowngood.v1.EvidencePart.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const EvidencePart = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * EvidencePart data.
             * @member {Uint8Array} data
             * @memberof knowngood.v1.EvidencePart
             * @instance
             */
            EvidencePart.prototype.data = $util.newBuffer([]);

            /**
             * EvidencePart total.
             * @member {number} total
             * @memberof knowngood.v1.EvidencePart
             * @instance
             */
            EvidencePart.prototype.total = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * EvidencePart sha256.
             * @member {string} sha256
             * @memberof knowngood.v1.EvidencePart
             * @instance
             */
            EvidencePart.prototype.sha256 = "";

            /**
             * Creates a new EvidencePart instance using the specified properties.
             * @function create
             * @memberof knowngood.v1.EvidencePart
             * @static
             * @param {knowngood.v1.EvidencePart.$Properties=} [properties] Properties to set
             * @returns {knowngood.v1.EvidencePart} EvidencePart instance
             * @type {{
             *   (properties: knowngood.v1.EvidencePart.$Shape): knowngood.v1.EvidencePart & knowngood.v1.EvidencePart.$Shape;
             *   (properties?: knowngood.v1.EvidencePart.$Properties): knowngood.v1.EvidencePart;
             * }}
             */
            EvidencePart.create = function(properties) {
                return new EvidencePart(properties);
            };

            /**
             * Encodes the specified EvidencePart message. Does not implicitly {@link knowngood.v1.EvidencePart.verify|verify} messages.
             * @function encode
             * @memberof knowngood.v1.EvidencePart
             * @static
             * @param {knowngood.v1.EvidencePart.$Properties} message EvidencePart message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            EvidencePart.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.data != null && $Object.hasOwnProperty.call(message, "data") && message.data.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.data);
                if (message.total != null && $Object.hasOwnProperty.call(message, "total") && (typeof message.total === "object" ? message.total.low || message.total.high : message.total !== 0))
                    writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.total);
                if (message.sha256 != null && $Object.hasOwnProperty.call(message, "sha256") && message.sha256 !== "")
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.sha256);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Encodes the specified EvidencePart message, length delimited. Does not implicitly {@link knowngood.v1.EvidencePart.verify|verify} messages.
             * @function encodeDelimited
             * @memberof knowngood.v1.EvidencePart
             * @static
             * @param {knowngood.v1.EvidencePart.$Properties} message EvidencePart message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            EvidencePart.encodeDelimited = function(message, writer) {
                return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
            };

            /**
             * Decodes an EvidencePart message from the specified reader or buffer.
             * @function decode
             * @memberof knowngood.v1.EvidencePart
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {knowngood.v1.EvidencePart & knowngood.v1.EvidencePart.$Shape} EvidencePart
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            EvidencePart.decode = function (reader, length, _end, _depth, _target) {
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
                message = _target || new $root.knowngood.v1.EvidencePart();
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
                            if ((value = reader.bytes()).length)
                                message.data = value;
                            else
                                delete message.data;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.total = value;
                            else
                                delete message.total;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.sha256 = value;
                            else
                                delete message.sha256;
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

            /**
             * Decodes an EvidencePart message from the specified reader or buffer, length delimited.
             * @function decodeDelimited
             * @memberof knowngood.v1.EvidencePart
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @returns {knowngood.v1.EvidencePart & knowngood.v1.EvidencePart.$Shape} EvidencePart
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            EvidencePart.decodeDelimited = function(reader) {
                if (!(reader instanceof $Reader))
                    reader = new $Reader(reader);
                return this.decode(reader, reader.size());
            };

            /**
             * Creates an EvidencePart message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof knowngood.v1.EvidencePart
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {knowngood.v1.EvidencePart} EvidencePart
             */
            EvidencePart.fromObject = function (object, _depth) {
                if (object instanceof $root.knowngood.v1.EvidencePart)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".knowngood.v1.EvidencePart: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.knowngood.v1.EvidencePart();
                if (object.data != null)
                    if (object.data.length)
                        if (typeof object.data === "string")
                            $util.base64.decode(object.data, message.data = $util.newBuffer($util.base64.length(object.data)), 0);
                        else if (object.data.length >= 0)
                            message.data = object.data;
                if (object.total != null)
                    if (typeof object.total === "object" ? object.total.low || object.total.high : $Number(object.total) !== 0)
                        if ($util.Long)
                            message.total = $util.Long.fromValue(object.total, true);
                        else if (typeof object.total === "string")
                            message.total = $parseInt(object.total, 10);
                        else if (typeof object.total === "number")
                            message.total = object.total;
                        else if (typeof object.total === "object")
                            message.total = new $util.LongBits(object.total.low >>> 0, object.total.high >>> 0).toNumber(true);
                if (object.sha256 != null)
                    if (typeof object.sha256 !== "string" || object.sha256.length)
                        message.sha256 = $String(object.sha256);
                return message;
            };

            /**
             * Creates a plain object from an EvidencePart message. Also converts values to other types if specified.
             * @function toObject
             * @memberof knowngood.v1.EvidencePart
             * @static
             * @param {knowngood.v1.EvidencePart} message EvidencePart
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            EvidencePart.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    if (options.bytes === $String)
                        object.data = "";
                    else {
                        object.data = [];
                        if (options.bytes !== $Array)
                            object.data = $util.newBuffer(object.data);
                    }
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.total = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.total = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    object.sha256 = "";
                }
                if (message.data != null && $Object.hasOwnProperty.call(message, "data"))
                    object.data = options.bytes === $String ? $util.base64.encode(message.data, 0, message.data.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.data) : message.data;
                if (message.total != null && $Object.hasOwnProperty.call(message, "total"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.total = typeof message.total === "number" ? $BigInt(message.total) : $util.Long.fromBits(message.total.low >>> 0, message.total.high >>> 0, true).toBigInt();
                    else if (typeof message.total === "number")
                        object.total = options.longs === $String ? $String(message.total) : message.total;
                    else
                        object.total = options.longs === $String ? $util.Long.prototype.toString.call(message.total) : options.longs === $Number ? new $util.LongBits(message.total.low >>> 0, message.total.high >>> 0).toNumber(true) : message.total;
                if (message.sha256 != null && $Object.hasOwnProperty.call(message, "sha256"))
                    object.sha256 = message.sha256;
                return object;
            };

            /**
             * Converts this EvidencePart to JSON.
             * @function toJSON
             * @memberof knowngood.v1.EvidencePart
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            EvidencePart.prototype.toJSON = function() {
                return EvidencePart.toObject(this, $protobuf.util.toJSONOptions);
            };

            return EvidencePart;
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
             * Creates a new Settled instance using the specified properties.
             * @function create
             * @memberof knowngood.v1.Settled
             * @static
             * @param {knowngood.v1.Settled.$Properties=} [properties] Properties to set
             * @returns {knowngood.v1.Settled} Settled instance
             * @type {{
             *   (properties: knowngood.v1.Settled.$Shape): knowngood.v1.Settled & knowngood.v1.Settled.$Shape;
             *   (properties?: knowngood.v1.Settled.$Properties): knowngood.v1.Settled;
             * }}
             */
            Settled.create = function(properties) {
                return new Settled(properties);
            };

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
             * Encodes the specified Settled message, length delimited. Does not implicitly {@link knowngood.v1.Settled.verify|verify} messages.
             * @function encodeDelimited
             * @memberof knowngood.v1.Settled
             * @static
             * @param {knowngood.v1.Settled.$Properties} message Settled message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Settled.encodeDelimited = function(message, writer) {
                return this.encode(message, (writer || $Writer.create()).fork()).ldelim();
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

            /**
             * Decodes a Settled message from the specified reader or buffer, length delimited.
             * @function decodeDelimited
             * @memberof knowngood.v1.Settled
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @returns {knowngood.v1.Settled & knowngood.v1.Settled.$Shape} Settled
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Settled.decodeDelimited = function(reader) {
                if (!(reader instanceof $Reader))
                    reader = new $Reader(reader);
                return this.decode(reader, reader.size());
            };

            /**
             * Creates a Settled message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof knowngood.v1.Settled
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {knowngood.v1.Settled} Settled
             */
            Settled.fromObject = function (object, _depth) {
                if (object instanceof $root.knowngood.v1.Settled)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".knowngood.v1.Settled: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.knowngood.v1.Settled();
                if (object.outbox != null)
                    if (typeof object.outbox !== "string" || object.outbox.length)
                        message.outbox = $String(object.outbox);
                if (object.seq != null)
                    if (typeof object.seq === "object" ? object.seq.low || object.seq.high : $Number(object.seq) !== 0)
                        if ($util.Long)
                            message.seq = $util.Long.fromValue(object.seq, true);
                        else if (typeof object.seq === "string")
                            message.seq = $parseInt(object.seq, 10);
                        else if (typeof object.seq === "number")
                            message.seq = object.seq;
                        else if (typeof object.seq === "object")
                            message.seq = new $util.LongBits(object.seq.low >>> 0, object.seq.high >>> 0).toNumber(true);
                return message;
            };

            /**
             * Creates a plain object from a Settled message. Also converts values to other types if specified.
             * @function toObject
             * @memberof knowngood.v1.Settled
             * @static
             * @param {knowngood.v1.Settled} message Settled
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Settled.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.outbox = "";
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.seq = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.seq = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                }
                if (message.outbox != null && $Object.hasOwnProperty.call(message, "outbox"))
                    object.outbox = message.outbox;
                if (message.seq != null && $Object.hasOwnProperty.call(message, "seq"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.seq = typeof message.seq === "number" ? $BigInt(message.seq) : $util.Long.fromBits(message.seq.low >>> 0, message.seq.high >>> 0, true).toBigInt();
                    else if (typeof message.seq === "number")
                        object.seq = options.longs === $String ? $String(message.seq) : message.seq;
                    else
                        object.seq = options.longs === $String ? $util.Long.prototype.toString.call(message.seq) : options.longs === $Number ? new $util.LongBits(message.seq.low >>> 0, message.seq.high >>> 0).toNumber(true) : message.seq;
                return object;
            };

            /**
             * Converts this Settled to JSON.
             * @function toJSON
             * @memberof knowngood.v1.Settled
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Settled.prototype.toJSON = function() {
                return Settled.toObject(this, $protobuf.util.toJSONOptions);
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
