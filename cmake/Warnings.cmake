# One interface target that every target of ours links to.
add_library(tongket_flags INTERFACE)
target_include_directories(tongket_flags INTERFACE ${PROJECT_SOURCE_DIR}/src)
target_compile_options(tongket_flags INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast -Wswitch-enum
  -Wnon-virtual-dtor -Woverloaded-virtual -ffp-contract=off)
if(TONGKET_DEVELOPER)
  target_compile_options(tongket_flags INTERFACE -Werror)
endif()
if(TONGKET_SANITIZE)
  target_compile_options(tongket_flags INTERFACE
    -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(tongket_flags INTERFACE -fsanitize=address,undefined)
endif()
if(TONGKET_FUZZ)
  target_compile_options(tongket_flags INTERFACE
    -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(tongket_flags INTERFACE -fsanitize=address,undefined)
endif()

# tongket_room(name INCLUDES rooms... LIBRARIES targets...): one room, one target. The rooms are its
# row in src/README.md and come with their own headers; foreign libraries stay private to it.
function(tongket_room name)
  cmake_parse_arguments(ROOM "" "" "INCLUDES;LIBRARIES" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${name}/*.cpp)
  list(TRANSFORM ROOM_INCLUDES PREPEND room_)
  add_library(room_${name} STATIC ${sources})
  target_link_libraries(room_${name} PUBLIC tongket_flags ${ROOM_INCLUDES} PRIVATE ${ROOM_LIBRARIES})
endfunction()
