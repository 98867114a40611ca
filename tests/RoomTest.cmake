# tests/<room>/*.cpp make one program a room; its doctest cases are sentences. A room that is listed
# and has no tests is a mistake, not a room that passes.
function(tongket_test room)
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${room}/*.cpp)
  if(NOT sources)
    message(FATAL_ERROR "tests/${room} has no tests, but is listed in tests/CMakeLists.txt")
  endif()
  add_executable(test_${room} ${sources})
  target_link_libraries(test_${room} PRIVATE test_main ${ARGN})
  target_include_directories(test_${room} PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
  add_test(NAME ${room} COMMAND test_${room})
endfunction()
